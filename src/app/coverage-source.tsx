import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { collectionQueries } from '@/client/collections/collection-queries';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import type { District } from '@/domain/district/district';
import type { RegionTree } from '@/domain/region/region-tree';
import {
  CoverageSourceProvider,
  useCoverageSettings,
  useSitingSettings,
  useUptimeSettings,
} from '@/panels/coverage-view';
import type { CoverageSource } from '@/panels/coverage-view';
import { useIncidentView } from '@/panels/incident-view';
import type { StudyFrame } from '@/studies/study';
import type { CoverageGround } from '@/workers/coverage/coverage-ground';
import type { CoverageQuestionName, CoverageQuestions } from '@/workers/coverage/coverage-service';
import type { CoverageSettings, SitingSettings, UptimeSettings } from '@/workers/coverage/coverage-settings';
import { startCoverageWorker } from '@/workers/coverage-client';
import type { CoverageClient, KeyedPart } from '@/workers/coverage-client';
import { loadCoverageGround } from './coverage-ground';
import { createProgressBoard } from './progress-board';
import { createSiteDrafts } from './site-drafts';
import { FRESH_SECONDS, studyRowsOptions, useHierarchy, useSettled, useStudyFrame } from './study-source';

const HOUR_SECONDS = 3600;
const ANSWERS_KEPT_MILLISECONDS = 600_000;

let startedWorker: CoverageClient | null = null;

function theWorker(): CoverageClient {
  startedWorker ??= startCoverageWorker();
  return startedWorker;
}

const board = createProgressBoard();
const drafts = createSiteDrafts((sites) => theWorker().trySites(sites));

/** Hands cameras, buildings and roads to the worker for views when somebody asks, and keeps its answers. */
export function CoverageSourceHost({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const district = useDistrict();
  const tree = useRegionTree();
  const { engine, query, load, revision, view } = useIncidentView();
  // The first incidents go first: nothing of this is asked before they are on the screen.
  const isTurn = view !== null || load.phase !== 'loading';
  const { data: collections } = useQuery({ ...collectionQueries.list(), enabled: isTurn });
  const { data: shapes } = useQuery({ ...collectionQueries.regionShapes(), enabled: isTurn });
  const frame = useStudyFrame();
  const hierarchyId = useHierarchy();
  const [settings] = useCoverageSettings();
  const [siting] = useSitingSettings();
  const [uptime] = useUptimeSettings();
  const rowsState = useSettled(`${revision} ${query.asOfSeconds}`, FRESH_SECONDS.slow);
  const ids = useMemo(() => collections?.map(({ id }) => id) ?? null, [collections]);
  const hasCameras = ids?.includes('cameras') ?? null;
  const groundVersion = versionOf(district, ids);

  const source = useMemo<CoverageSource>(() => {
    const isOpen = hasCameras === true && shapes !== undefined;
    const ground = async (): Promise<KeyedPart<CoverageGround>> => ({
      key: groundVersion,
      value: await client.query(
        // `groundVersion` says what the district and its collections do.
        // eslint-disable-next-line @tanstack/query/exhaustive-deps
        queryOptions({
          queryKey: ['coverage-ground', groundVersion],
          queryFn: () => loadCoverageGround(client, { district, ids: ids ?? [], shapes: shapes ?? [] }),
          staleTime: Number.POSITIVE_INFINITY,
          structuralSharing: false,
        }),
      ),
    });
    const rowsKey = `${hierarchyId ?? ''} ${rowsState} ${JSON.stringify(query.filter)}`;
    const rows = async () => ({
      key: rowsKey,
      value: await client.query(studyRowsOptions({ engine, query, hierarchyId, rowsKey })),
    });
    const questions = toQuestions({
      settings,
      siting,
      uptime,
      frame: { ...frame, asOfSeconds: Number(rowsState.split(' ')[1]) },
      tree,
    });
    const hasRows = load.phase === 'ready';
    return {
      hasCameras,
      optionsFor: (name) => {
        const needsRows = name === 'demand' || name === 'sites';
        const asks = questions[name];
        // The version and the key say what the ground and the rows do.

        return queryOptions({
          queryKey: ['coverage', name, groundVersion, asks, needsRows ? rowsKey : null] as readonly unknown[],
          queryFn: ({ signal, queryKey }) =>
            askWorker(name, asks, {
              signal,
              ground,
              ...(needsRows ? { rows } : {}),
              // What is called off is put back as it was, so that no part is ever taken for the whole.
              onPart: (part) => client.setQueryData(queryKey, part),
            }),
          enabled: isOpen && (hasRows || !needsRows),
          ...KEPT,
          placeholderData: keepPreviousData,
        }); // the name names the type of the answer
      },

      cameraOptions: (code) => ({
        queryKey: ['coverage', 'camera', groundVersion, settings, code],
        queryFn: async () => theWorker().lookThrough(await ground(), code ?? '', settings),
        enabled: isOpen && code !== null,
        ...KEPT,
      }),

      placeOptions: (position) => ({
        queryKey: ['coverage', 'place', groundVersion, settings, position],
        queryFn: async () => theWorker().lookAt(await ground(), position ?? [0, 0], settings),
        enabled: isOpen && position !== null,
        ...KEPT,
      }),
      progressOf: board.progressOf,
      subscribe: board.subscribe,
      drafts,
    };
  }, [
    client,
    district,
    tree,
    ids,
    shapes,
    hasCameras,
    groundVersion,
    engine,
    query,
    load.phase,
    frame,
    hierarchyId,
    settings,
    siting,
    uptime,
    rowsState,
  ]);
  return <CoverageSourceProvider value={source}>{children}</CoverageSourceProvider>;
}

const KEPT = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: ANSWERS_KEPT_MILLISECONDS,
  retry: false,
  structuralSharing: false,
} as const;

interface AskParts {
  readonly signal: AbortSignal;
  readonly ground: () => Promise<KeyedPart<CoverageGround>>;
  readonly rows?: () => Promise<NonNullable<Parameters<CoverageClient['ask']>[2]['rows']>>;
  readonly onPart: (part: unknown) => void;
}

async function askWorker<Name extends CoverageQuestionName>(
  name: Name,
  asks: CoverageQuestions[Name]['asks'],
  { signal, ground, rows, onPart }: AskParts,
) {
  const { tell, end } = board.begin(name);
  try {
    const parts = { ground: await ground(), ...(rows ? { rows: await rows() } : {}) };
    return await theWorker().ask(name, asks, { ...parts, signal, onProgress: tell, onPart });
  } finally {
    end();
  }
}

interface SceneParts {
  readonly settings: CoverageSettings;
  readonly siting: SitingSettings;
  readonly uptime: UptimeSettings;
  readonly frame: StudyFrame;
  readonly tree: RegionTree;
}

function toQuestions({ settings, siting, uptime, frame, tree }: SceneParts): {
  readonly [Name in CoverageQuestionName]: CoverageQuestions[Name]['asks'];
} {
  const { scopeCode, levelId, window, asOfSeconds } = frame;
  const regions = tree
    .ofLevel(levelId)
    .filter(({ code }) => scopeCode === null || tree.pathTo(code).some((step) => step.code === scopeCode));
  return {
    survey: {
      settings,
      scopeCode,
      regionCodes: regions.map(({ code }) => code),
      // Outages and grants are judged by the hour: no live row makes the survey run anew.
      asOf: Math.floor(asOfSeconds / HOUR_SECONDS) * HOUR_SECONDS * 1000,
      days: Number(uptime.days),
    },
    demand: { settings, window, asOfSeconds },
    views: settings,
    depths: settings,
    sites: { settings, scopeCode, window, ...siting },
  };
}

/** Changes when anything but the incidents was loaded anew. */
function versionOf({ name, bbox, datasets }: District, ids: readonly string[] | null): string {
  const parts = datasets
    .filter(({ id }) => id !== 'incidents')
    .map(({ id, asOf, count }) => [id, asOf, count]);
  return JSON.stringify([name.zh, bbox, parts, ids?.length ?? null]);
}
