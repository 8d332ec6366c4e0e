import { proxy, releaseProxy, transfer, wrap, type Endpoint } from 'comlink';
import type { IncidentExtract } from '@/domain/incident/incident-extract';
import type { EngineSetup } from '@/engine/columns/incident-store';
import type { IncidentRow } from '@/engine/columns/incident-row';
import type { MonthColumns } from '@/domain/incident/month-columns';
import type { AreaPolygons } from '@/engine/density/density-area';
import type { EngineMemory } from '@/engine/engine';
import type { EngineView, IncidentQuery, ViewRequest } from '@/engine/engine-view';
import type { IncidentPoints } from '@/engine/lookup/find-points';
import type { TablePage, TablePageRequest } from '@/engine/lookup/table-page';
import { buffersOf } from './engine/buffers-of';
import type { EngineService } from './engine/engine-service';
import type { SUPERSEDED } from './engine/latest-wins';
import type { LoadedMonths, MonthProgress } from './engine/month-loading';
import { latestWins } from './engine/latest-wins';
import { createGroundKeeper } from './engine/sent-view';

/** The engine in its worker. Calls are answered in the order they were made. */
export interface EngineClient {
  /** Starts with an empty engine; what was loaded before is dropped. A `District` fits as it is. */
  readonly start: (setup: EngineSetup) => Promise<void>;
  /**
   * Starts with an empty engine and fills it with all months the service has, newest first. A load under way is given
   * up. The first call finds the newest months asked for already, since the worker began.
   *
   * @param onProgress Called as months come.
   * @throws {Error} If the list of months, or not a single month, can be had; or if a newer load began.
   */
  readonly load: (setup: EngineSetup, onProgress: (progress: MonthProgress) => void) => Promise<LoadedMonths>;
  /** Makes room at once for as many rows as the months will bring. */
  readonly reserve: (rowCount: number) => Promise<void>;
  /**
   * Puts a month's rows in the place of all that were reported in it. The arrays are handed over: they are empty
   * afterwards. Months may come in any order; views asked for in between show what has come so far.
   *
   * @param month `yyyy-mm` of the district's calendar.
   */
  readonly replaceMonth: (month: string, parts: readonly MonthColumns[]) => Promise<void>;
  /**
   * Adds live rows, or puts them in the place of the rows with their ids.
   *
   * @param gone Ids of rows to take out.
   */
  readonly writeRows: (rows: readonly IncidentRow[], gone?: readonly number[]) => Promise<void>;
  /** Names an area for density, by polygons in degrees as in a GeoJSON MultiPolygon. */
  readonly defineArea: (id: string, polygons: AreaPolygons) => Promise<void>;
  /** Of the views asked for while one is being made, only the newest is made; the others are `superseded`. */
  readonly view: (request: ViewRequest) => Promise<EngineView | typeof SUPERSEDED>;
  /** A second view beside the first; only newer ones of its own supersede it. */
  readonly viewBeside: (request: ViewRequest) => Promise<EngineView | typeof SUPERSEDED>;
  /** Hands a view's density rasters back once nothing draws them any more, so that the next need no new memory. */
  readonly recycle: (view: EngineView) => void;
  /** Likewise superseded by newer ones. */
  readonly points: (request: PointsRequest) => Promise<IncidentPoints | typeof SUPERSEDED>;
  /** @param position Longitude, latitude in degrees, WGS 84. */
  readonly nearest: (
    query: IncidentQuery,
    position: readonly [number, number],
    reachMeters: number,
  ) => Promise<IncidentRow | null>;
  readonly page: (query: IncidentQuery, request: TablePageRequest) => Promise<TablePage>;
  /**
   * Copies of the rows that pass the filter, whenever they were reported, for statistics.
   *
   * @param hierarchyId Whose regions the rows name; `null` in a district without regions.
   */
  readonly extract: (query: IncidentQuery, hierarchyId: string | null) => Promise<IncidentExtract>;
  /** One incident by its id, whatever the filter. */
  readonly row: (id: number) => Promise<IncidentRow | null>;
  readonly memory: () => Promise<EngineMemory>;
  readonly close: () => void;
}

export interface PointsRequest {
  readonly query: IncidentQuery;
  /** `[west, south, east, north]` in degrees, WGS 84. */
  readonly bbox: readonly [number, number, number, number];
  /** How many to tell at most, newest first. */
  readonly limit: number;
}

/** Some 100 MB; statistics of more rows belong to the service. */
const MOST_EXTRACTED_ROWS = 3_000_000;

/** Starts the engine in a worker of its own. */
export function startEngineWorker(): EngineClient {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), {
    type: 'module',
    name: 'engine',
  });
  const client = createEngineClient(worker);
  return {
    ...client,
    close: () => {
      client.close();
      worker.terminate();
    },
  };
}

/** The client over any channel that has an `EngineService` at its other end. */
export function createEngineClient(endpoint: Endpoint): EngineClient {
  const service = wrap<EngineService>(endpoint);
  let spare: Float32Array[] = [];
  const withGround = createGroundKeeper();
  const askView = async (request: ViewRequest): Promise<EngineView> => {
    const handed = spare;
    spare = [];
    return withGround(await service.view(request, transfer(handed, buffersOf(handed))));
  };
  return {
    start: (setup) => service.start(setup),
    load: (setup, onProgress) => service.load(setup, proxy(onProgress)),
    reserve: (rowCount) => service.reserve(rowCount),
    replaceMonth: (month, parts) => service.replaceMonth(month, transfer(parts, buffersOf(parts))),
    writeRows: (rows, gone) => service.writeRows(rows, gone),
    defineArea: (id, polygons) => service.defineArea(id, polygons),
    view: latestWins(askView),
    viewBeside: latestWins(askView),
    recycle: ({ density }) => {
      if (!density) return;
      const { window, comparison, difference } = density;
      spare = [window, comparison, difference].flatMap((field) => field?.values ?? []);
    },
    points: latestWins(({ query, bbox, limit }) => service.points(query, bbox, limit)),
    nearest: (query, position, reachMeters) => service.nearest(query, position, reachMeters),
    page: (query, request) => service.page(query, request),
    extract: (query, hierarchyId) => service.extract(query, hierarchyId, MOST_EXTRACTED_ROWS),
    row: (id) => service.row(id),
    memory: () => service.memory(),
    close: () => service[releaseProxy](),
  };
}
