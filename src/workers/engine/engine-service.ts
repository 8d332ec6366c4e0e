import { transfer } from 'comlink';
import type { IncidentExtract } from '@/domain/incident/incident-extract';
import type { EngineSetup } from '@/engine/columns/incident-store';
import type { IncidentRow } from '@/engine/columns/incident-row';
import type { MonthColumns } from '@/domain/incident/month-columns';
import type { AreaPolygons } from '@/engine/density/density-area';
import { IncidentEngine, type EngineMemory } from '@/engine/engine';
import type { IncidentQuery, ViewRequest } from '@/engine/engine-view';
import type { IncidentPoints } from '@/engine/lookup/find-points';
import type { TablePage, TablePageRequest } from '@/engine/lookup/table-page';
import type { DrawnGround } from '@/engine/density-picture/density-picture';
import { buffersOf } from './buffers-of';
import {
  createMonthLoading,
  type LoadedMonths,
  type MonthLoading,
  type MonthProgress,
} from './month-loading';
import type { SentView } from './sent-view';

/** What the engine's worker answers: the engine itself, with large arrays handed over instead of copied. */
export interface EngineService {
  /** Starts with an empty engine; what was loaded before is dropped. */
  readonly start: (setup: EngineSetup) => void;
  readonly load: (setup: EngineSetup, onProgress: (progress: MonthProgress) => void) => Promise<LoadedMonths>;
  readonly reserve: (rowCount: number) => void;
  readonly replaceMonth: (month: string, parts: readonly MonthColumns[]) => void;
  /** @param gone Ids of rows to take out. */
  readonly writeRows: (rows: readonly IncidentRow[], gone?: readonly number[]) => void;
  readonly defineArea: (id: string, polygons: AreaPolygons) => void;
  /**
   * @param spare Arrays of maps that are no longer needed.
   * @returns The view; a picture's ground comes only if it is another than that of the view before.
   */
  readonly view: (request: ViewRequest, spare: readonly Float32Array[]) => SentView;
  readonly points: (
    query: IncidentQuery,
    bbox: readonly [number, number, number, number],
    limit: number,
  ) => IncidentPoints;
  readonly nearest: (
    query: IncidentQuery,
    position: readonly [number, number],
    reachMeters: number,
  ) => IncidentRow | null;
  readonly page: (query: IncidentQuery, request: TablePageRequest) => TablePage;
  readonly extract: (query: IncidentQuery, hierarchyId: string | null, mostRows: number) => IncidentExtract;
  readonly row: (id: number) => IncidentRow | null;
  readonly memory: () => EngineMemory;
}

/** @param loading Brings the months that `load` asks for. */
export function createEngineService(loading: MonthLoading = createMonthLoading()): EngineService {
  let current: IncidentEngine | null = null;
  let sentGround: DrawnGround | null = null;
  const engine = (): IncidentEngine => {
    if (!current) throw new Error('start the engine with a district before asking it');
    return current;
  };
  return {
    start: (setup) => void (current = new IncidentEngine(setup)),
    load: (setup, onProgress) => loading.into((current = new IncidentEngine(setup)), setup, onProgress),
    reserve: (rowCount) => engine().reserve(rowCount),
    replaceMonth: (month, parts) => engine().replaceMonth(month, parts),
    writeRows: (rows, gone) => engine().writeRows(rows, gone),
    defineArea: (id, polygons) => engine().defineArea(id, polygons),
    view: (request, spare) => {
      engine().recycle(spare);
      const { density, ...figures } = engine().view(request);
      if (!density?.picture)
        return transfer(
          { ...figures, density: density && { ...density, picture: null } },
          buffersOf(density),
        );
      const { ground, ...picture } = density.picture;
      const isKnown = ground === sentGround;
      sentGround = ground;
      const numbers = { ...density, picture };
      const sent = { ...numbers, picture: { ...picture, ground: isKnown ? null : ground } };
      // The ground is copied: the engine draws the next picture on it.
      return transfer({ ...figures, density: sent }, buffersOf(numbers));
    },
    points: (query, bbox, limit) => {
      const points = engine().points(query, bbox, limit);
      return transfer(points, buffersOf(points));
    },
    nearest: (query, position, reachMeters) => engine().nearest(query, position, reachMeters),
    page: (query, request) => engine().page(query, request),
    extract: (query, hierarchyId, mostRows) => {
      const extract = engine().extract(query, hierarchyId, mostRows);
      return transfer(extract, buffersOf(extract));
    },
    row: (id) => engine().row(id),
    memory: () => engine().memory(),
  };
}
