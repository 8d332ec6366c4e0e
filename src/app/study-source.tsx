import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { collectionQueries } from '@/client/collections/collection-queries';
import type { RegionShape } from '@/client/collections/collection-queries';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import { loadOrders } from '@/client/incidents/load-orders';
import { toTimeFrame } from '@/client/district/use-time-frame';
import type { District } from '@/domain/district/district';
import { rankedLevel } from '@/domain/region/region-tree';
import type { IncidentQuery } from '@/engine/engine-view';
import { useIncidentView } from '@/panels/incident-view';
import { StudySourceProvider } from '@/panels/study-view';
import type { StudySource } from '@/panels/study-view';
import type { Scene } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';
import type { AnyStudyReference, StudyFrame } from '@/studies/study';
import { toStudyGround } from '@/studies/study-ground';
import type { StudyGround } from '@/studies/study-ground';
import type { EngineClient } from '@/workers/engine-client';
import { startStudyPool } from '@/workers/study-pool';
import type { StudyPool } from '@/workers/study-pool';
import { createProgressBoard } from './progress-board';

/** Longest time a study of each kind lags behind rows that come in. */
export const FRESH_SECONDS = { live: 15, minute: 60, slow: 600 } as const;
const ROWS_KEPT_MILLISECONDS = 60_000;

let startedPool: StudyPool | null = null;

function thePool(): StudyPool {
  startedPool ??= startStudyPool();
  return startedPool;
}

const board = createProgressBoard();

/** Hands the scene's rows to studies and keeps their answers. */
export function StudySourceHost({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const ground = useStudyGround();
  const { engine, query, load, revision, view, busy } = useIncidentView();
  const frame = useStudyFrame();
  const { scene } = useScene();
  const hierarchyId = useHierarchy();
  const rowsState = `${revision} ${query.asOfSeconds}`;
  const live = useSettled(rowsState, FRESH_SECONDS.live);
  const minute = useSettled(rowsState, FRESH_SECONDS.minute);
  const slow = useSettled(rowsState, FRESH_SECONDS.slow);
  // The picture comes first: rows for studies would keep the engine from it.
  const isPictured = load.phase === 'ready' && view !== null && !busy;
  const isKnown = load.phase === 'ready';

  const source = useMemo<StudySource>(
    () => ({
      optionsFor: (reference) =>
        studyOptions(reference, {
          client,
          engine,
          scene,
          ground: isKnown ? ground : null,
          mayStart: isPictured,
          hierarchyId,
          query,
          frame,
          rowsState: { live, minute, slow }[reference.freshness],
        }),
      progressOf: board.progressOf,
      subscribe: board.subscribe,
    }),
    [client, engine, scene, ground, isKnown, isPictured, hierarchyId, query, frame, live, minute, slow],
  );
  return <StudySourceProvider value={source}>{children}</StudySourceProvider>;
}

interface StudyQuestion {
  readonly client: QueryClient;
  readonly engine: EngineClient;
  readonly scene: Scene;
  /** `null` until everything a study needs has come. */
  readonly ground: { readonly key: string; readonly value: StudyGround } | null;
  /** False for a moment while the engine has more urgent work; a run under way goes on. */
  readonly mayStart: boolean;
  /** `null` in a district without regions. */
  readonly hierarchyId: string | null;
  readonly query: IncidentQuery;
  readonly frame: StudyFrame;
  /** Changes when the rows have changed long enough ago. */
  readonly rowsState: string;
}

function studyOptions(reference: AnyStudyReference, question: StudyQuestion) {
  const { client, mayStart, engine, scene, ground, hierarchyId, query, rowsState } = question;
  const settings = reference.settings.parse(scene.studySettings[reference.id] ?? {});
  const [, asOf] = rowsState.split(' ');
  const frame: StudyFrame = { ...question.frame, asOfSeconds: Number(asOf) };
  const rowsKey = `${hierarchyId ?? ''} ${rowsState} ${JSON.stringify(query.filter)}`;
  const rows = studyRowsOptions({ engine, query, hierarchyId, rowsKey });
  // `rowsKey` and the ground's key say what the rows and the ground do.
  // eslint-disable-next-line @tanstack/query/exhaustive-deps
  return queryOptions({
    queryKey: ['study', reference.id, settings, frame, ground?.key, rowsKey] as readonly unknown[],
    queryFn: async ({ signal }) => {
      const orders = reference.needsOrders ? { orders: await loadOrders(client, signal) } : {};
      const parts = { ground: ground!, rows: { key: rowsKey, value: await client.query(rows) }, ...orders };
      const { tell, end } = board.begin(reference.id);
      try {
        const job = { studyId: reference.id, settings, frame, parts };
        return await thePool().run(job, { signal, onProgress: tell });
      } finally {
        end();
      }
    },
    enabled: ground !== null && mayStart,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    structuralSharing: false,
    placeholderData: keepPreviousData,
  });
}

interface RowsQuestion extends Pick<StudyQuestion, 'engine' | 'query' | 'hierarchyId'> {
  readonly rowsKey: string;
}

/** The scene's rows out of the engine; equal keys share one extract. */
export function studyRowsOptions({ engine, query, hierarchyId, rowsKey }: RowsQuestion) {
  // `rowsKey` says what the query and the hierarchy do.
  // eslint-disable-next-line @tanstack/query/exhaustive-deps
  return queryOptions({
    queryKey: ['study-rows', rowsKey],
    queryFn: () => engine.extract(query, hierarchyId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: ROWS_KEPT_MILLISECONDS,
    structuralSharing: false,
  });
}

/** A value that follows another one at once when it has been quiet, and else at most every so many seconds. */
export function useSettled(value: string, seconds: number): string {
  const [settled, setSettled] = useState({ value, at: 0 });
  useEffect(() => {
    if (value === settled.value) return;
    const wait = Math.max(0, settled.at + seconds * 1000 - Date.now());
    const timer = setTimeout(() => setSettled({ value, at: Date.now() }), wait);
    return () => clearTimeout(timer);
  }, [value, settled, seconds]);
  return settled.value;
}

export function useStudyFrame(): StudyFrame {
  const { scene } = useScene();
  const tree = useRegionTree();
  const { window, comparison, query } = useIncidentView();
  const { fromSeconds, toSeconds } = window;
  const before = comparison ? `${comparison.fromSeconds} ${comparison.toSeconds}` : null;
  return useMemo(() => {
    const [from, to] = before?.split(' ').map(Number) ?? [];
    return {
      scopeCode: scene.scope,
      levelId: rankedLevel(tree, { scope: scene.scope, level: scene.level }) ?? '',
      window: { fromSeconds, toSeconds },
      comparison: from === undefined || to === undefined ? null : { fromSeconds: from, toSeconds: to },
      asOfSeconds: query.asOfSeconds,
    };
  }, [scene, tree, fromSeconds, toSeconds, before, query.asOfSeconds]);
}

/** The hierarchy the scene looks along; where it does not say, the one with the finest division. */
export function useHierarchy(): string | null {
  const { hierarchies, regions } = useDistrict();
  const tree = useRegionTree();
  const { scene } = useScene();
  return useMemo(() => {
    const scopeLevel = scene.scope === null ? null : (tree.byCode.get(scene.scope)?.levelId ?? null);
    const said = [scene.level, scopeLevel].filter((level) => level !== null);
    const fitting = hierarchies.filter(({ levelIds }) => said.every((level) => levelIds.includes(level)));
    const leaves = (id: string) => regions.filter(({ levelId }) => levelId === id).length;
    const finest = [...(fitting.length > 0 ? fitting : hierarchies)].sort(
      (a, b) => b.levelIds.length - a.levelIds.length || leaves(b.id) - leaves(a.id),
    );
    return finest[0]?.id ?? null;
  }, [hierarchies, regions, tree, scene.scope, scene.level]);
}

function useStudyGround(): StudyQuestion['ground'] {
  const district = useDistrict();
  const { data: shapes, dataUpdatedAt } = useQuery(collectionQueries.regionShapes());
  return useMemo(
    () =>
      shapes ? { key: `${district.dataVersion} ${dataUpdatedAt}`, value: toGround(district, shapes) } : null,
    [district, shapes, dataUpdatedAt],
  );
}

function toGround(district: District, shapes: readonly RegionShape[]): StudyGround {
  const polygons = new Map(
    shapes.map(({ properties, geometry }) => [
      properties.code,
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    ]),
  );
  const { offsets, firstSeconds, lastSeconds } = toTimeFrame(district);
  return toStudyGround(district, { shapes: polygons, offsets, firstSeconds, lastSeconds });
}
