import { transfer } from 'comlink';
import type { IncidentExtract } from '@/domain/incident/incident-extract';
import type { EngineSetup } from '@/engine/columns/incident-store';
import type { IncidentRow } from '@/engine/columns/incident-row';
import type { MonthColumns } from '@/engine/columns/month-columns';
import type { AreaPolygons } from '@/engine/density/density-area';
import { IncidentEngine, type EngineMemory } from '@/engine/engine';
import type { EngineView, IncidentQuery, ViewRequest } from '@/engine/engine-view';
import type { IncidentPoints } from '@/engine/lookup/find-points';
import type { TablePage, TablePageRequest } from '@/engine/lookup/table-page';
import { buffersOf } from './buffers-of';

/** What the engine's worker answers: the engine itself, with large arrays handed over instead of copied. */
export interface EngineService {
  /** Starts with an empty engine; what was loaded before is dropped. */
  readonly start: (setup: EngineSetup) => void;
  readonly reserve: (rowCount: number) => void;
  readonly replaceMonth: (month: string, parts: readonly MonthColumns[]) => void;
  readonly writeRows: (rows: readonly IncidentRow[]) => void;
  readonly defineArea: (id: string, polygons: AreaPolygons) => void;
  /** @param spare Arrays of maps that are no longer needed. */
  readonly view: (request: ViewRequest, spare: readonly Float32Array[]) => EngineView;
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
  readonly extract: (query: IncidentQuery, hierarchyId: string, mostRows: number) => IncidentExtract;
  readonly row: (id: number) => IncidentRow | null;
  readonly memory: () => EngineMemory;
}

export function createEngineService(): EngineService {
  let current: IncidentEngine | null = null;
  const engine = (): IncidentEngine => {
    if (!current) throw new Error('start the engine with a district before asking it');
    return current;
  };
  return {
    start: (setup) => void (current = new IncidentEngine(setup)),
    reserve: (rowCount) => engine().reserve(rowCount),
    replaceMonth: (month, parts) => engine().replaceMonth(month, parts),
    writeRows: (rows) => engine().writeRows(rows),
    defineArea: (id, polygons) => engine().defineArea(id, polygons),
    view: (request, spare) => {
      engine().recycle(spare);
      const view = engine().view(request);
      return transfer(view, buffersOf(view.density));
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
