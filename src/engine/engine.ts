import type { IncidentExtract } from '@/domain/incident/incident-extract';
import { civilToEpochSeconds, buildZoneOffsets, parseCivilDay } from '@/domain/time/civil-time';
import { bytesOfColumns, bytesPerRow, reserveRows } from './columns/incident-columns';
import type { IncidentRow } from './columns/incident-row';
import {
  createIncidentStore,
  UNKNOWN_DEPARTMENT,
  type EngineSetup,
  type IncidentStore,
} from './columns/incident-store';
import type { MonthColumns } from '@/domain/incident/month-columns';
import { replaceRows } from './columns/replace-rows';
import { findRow, rowsIn } from './columns/row-order';
import { createSlidingWindow } from './crossfilter/sliding-window';
import { createSurvivalCounts, type SurvivalCounts } from './crossfilter/survival';
import { toTimeHistogram } from './crossfilter/time-histogram';
import { readWindowFigures, type WindowFigures } from './crossfilter/window-figures';
import { suggestBandwidth } from './density/bandwidth';
import { buildBoxArea, buildDensityArea, type AreaPolygons, type DensityArea } from './density/density-area';
import { createDensityMaps, type DensityMaps } from './density/density-maps';
import { createDensityPainter } from './density-picture/density-painter';
import type { DensityRequest, EngineView, IncidentQuery, PaintedDensity, ViewRequest } from './engine-view';
import { extractRows } from './extract-rows';
import { findNearestRow, findPoints, type IncidentPoints } from './lookup/find-points';
import { readRow } from './lookup/read-row';
import { createPageReader, type TablePage, type TablePageRequest } from './lookup/table-page';
import { QueryState, type Follower } from './query-state';
import type { TimeWindow } from './time-window';

export interface EngineMemory {
  readonly rowCount: number;
  readonly bytesPerRow: number;
  /** Bytes of the columns, with the room kept for live rows. */
  readonly columnBytes: number;
  /** Bytes of the counts that answer any window; they hardly grow with the rows. */
  readonly countBytes: number;
}

/** All incidents of a district in memory, and every question a screen asks of them. Runs in a worker, Node or a page. */
export class IncidentEngine {
  private readonly setup: EngineSetup;
  private readonly store: IncidentStore;
  private readonly state: QueryState;
  private readonly density: DensityMaps;
  private readonly survival: Survival;
  private readonly comparisonSurvival: Survival;
  private readonly readPage = createPageReader();
  private readonly areas = new Map<string | null, DrawnArea>();
  private readonly paint: ReturnType<typeof createDensityPainter>;

  constructor(setup: EngineSetup) {
    this.setup = setup;
    this.store = createIncidentStore(setup);
    this.density = createDensityMaps(this.store.columns, this.store.projection);
    this.survival = followSurvival(this.store);
    this.comparisonSurvival = followSurvival(this.store);
    this.state = new QueryState(this.store, setup, [this.density, this.survival, this.comparisonSurvival]);
    this.areas.set(null, { area: buildBoxArea(setup.bbox, this.store.projection), polygons: null });
    this.paint = createDensityPainter(setup.projection);
  }

  /** Makes room at once for as many rows as the months will bring. */
  reserve(rowCount: number): void {
    reserveRows(this.store.columns, rowCount);
  }

  /**
   * Puts a month's rows in the place of all that were reported in it.
   *
   * @param month `yyyy-mm` of the district's calendar.
   * @throws {RangeError} If that is no month.
   */
  replaceMonth(month: string, parts: readonly MonthColumns[]): void {
    replaceRows(this.store, monthSpan(month, this.setup.timeZone), parts);
    this.state.forget();
  }

  /**
   * Adds live rows, or puts them in the place of the rows with their ids.
   *
   * @param gone Ids of rows to take out; those that are not there are none the less gone.
   */
  writeRows(rows: readonly IncidentRow[], gone: readonly number[] = []): void {
    this.state.writeRows(rows, gone);
  }

  /** Names an area for density; a name given again stands for the new area. */
  defineArea(id: string, polygons: AreaPolygons): void {
    this.areas.set(id, { area: buildDensityArea(polygons, this.store.projection), polygons });
  }

  /** @throws {RangeError} If the request names a level of regions or an area that does not exist. */
  view(request: ViewRequest): EngineView {
    const { store } = this;
    const prepared = this.state.prepare(request);
    const { hourCounts, clock } = prepared.crossfilter;
    const figures = (window: TimeWindow, survival: Survival): WindowFigures => {
      survival.moveTo(window);
      const rows = rowsIn(store.columns, window);
      return readWindowFigures(prepared.crossfilter, prepared.categoryTree, survival.counts, rows);
    };
    return {
      revision: this.state.revision,
      rowCount: store.columns.rowCount,
      extent: extentOf(store),
      categoryCodes: prepared.categoryTree.codes,
      sourceCodes: store.sources.codes,
      departmentCodes: store.departments.codes.map((code) => (code === UNKNOWN_DEPARTMENT ? null : code)),
      window: figures(request.window, this.survival),
      comparison: request.comparison && figures(request.comparison, this.comparisonSurvival),
      histogram: toTimeHistogram(hourCounts, store.columns, clock, request.histogramUnit),
      density: request.density && this.drawDensity(request, request.density),
    };
  }

  /** @param bbox `[west, south, east, north]` in degrees, WGS 84. */
  points(
    query: IncidentQuery,
    bbox: readonly [number, number, number, number],
    limit: number,
  ): IncidentPoints {
    this.state.prepare(query);
    return findPoints(this.store, rowsIn(this.store.columns, query.window), bbox, limit);
  }

  /** @param position Longitude, latitude in degrees, WGS 84. */
  nearest(
    query: IncidentQuery,
    position: readonly [number, number],
    reachMeters: number,
  ): IncidentRow | null {
    this.state.prepare(query);
    const row = findNearestRow(this.store, rowsIn(this.store.columns, query.window), position, reachMeters);
    return row === -1 ? null : readRow(this.store, row);
  }

  page(query: IncidentQuery, request: TablePageRequest): TablePage {
    const { crossfilter, version } = this.state.prepare(query);
    const range = rowsIn(this.store.columns, query.window);
    return this.readPage({ crossfilter, range, version }, request);
  }

  /**
   * The rows that pass, whenever they were reported: the window does not matter.
   *
   * @param hierarchyId Whose regions the rows name; `null` in a district without regions.
   * @param mostRows    Beyond it only the newest come.
   */
  extract(query: IncidentQuery, hierarchyId: string | null, mostRows: number): IncidentExtract {
    this.state.prepare(query);
    return extractRows(this.store, hierarchyId, mostRows);
  }

  /** One incident by its id, whatever the filter. */
  row(id: number): IncidentRow | null {
    const row = findRow(this.store.columns, id);
    return row === -1 ? null : readRow(this.store, row);
  }

  /** Takes back the arrays of density maps that are no longer needed. */
  recycle(values: readonly Float32Array[]): void {
    this.density.recycle(values);
  }

  memory(): EngineMemory {
    const { columns } = this.store;
    return {
      rowCount: columns.rowCount,
      bytesPerRow: bytesPerRow(columns),
      columnBytes: bytesOfColumns(columns),
      countBytes: this.state.countBytes(),
    };
  }

  private drawDensity({ window, comparison }: ViewRequest, wanted: DensityRequest): PaintedDensity {
    const { columns } = this.store;
    const drawn = this.areas.get(wanted.areaId);
    if (!drawn) throw new RangeError(`no area was defined with the id ${wanted.areaId}`);
    const { bandwidthMeters, picture } = wanted;
    const map = this.density.draw({
      area: drawn.area,
      bandwidthMeters:
        bandwidthMeters === 'auto' ? suggestBandwidth(columns, rowsIn(columns, window)) : bandwidthMeters,
      window,
      comparison: wanted.withComparison ? comparison : null,
    });
    return { ...map, picture: picture ? this.paint(map, drawn.polygons, picture) : null };
  }
}

/** An area for density, and the polygons its pictures are cut to. */
interface DrawnArea {
  readonly area: DensityArea;
  readonly polygons: AreaPolygons | null;
}

interface Survival extends Follower {
  readonly counts: SurvivalCounts;
  readonly moveTo: (window: TimeWindow) => void;
}

/** Survival counts of one window, with the clock they age by. */
function followSurvival({ columns }: IncidentStore): Survival {
  let asOfSeconds = 0;
  const counts = createSurvivalCounts(columns, () => asOfSeconds);
  const slide = createSlidingWindow(columns, counts);
  return { ...slide, counts, setClock: (seconds) => (asOfSeconds = seconds) };
}

function extentOf({ columns }: IncidentStore): TimeWindow | null {
  const { rowCount, reportedAt } = columns;
  if (rowCount === 0) return null;
  return { fromSeconds: reportedAt[0]!, toSeconds: reportedAt[rowCount - 1]! + 1 };
}

function monthSpan(month: string, timeZone: string): TimeWindow {
  const day = /^\d{4}-\d{2}$/.test(month) ? parseCivilDay(`${month}-01`) : null;
  if (day === null) throw new RangeError(`${month} is no month; write it as 2026-11`);
  const next = new Date(day * 86_400_000);
  next.setUTCMonth(next.getUTCMonth() + 1);
  const fromCivil = day * 86_400;
  const toCivil = next.getTime() / 1000;
  const offsets = buildZoneOffsets(timeZone, fromCivil - 2 * 86_400, toCivil + 2 * 86_400);
  return {
    fromSeconds: civilToEpochSeconds(offsets, fromCivil),
    toSeconds: civilToEpochSeconds(offsets, toCivil),
  };
}
