import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryOptions } from '@tanstack/react-query';
import { useScene } from '@/scene/scene-context';
import type { LayerSettings } from '@/scene/scene';
import type { PanelState } from '@/ui/components/panel-frame';
import { useText } from '@/ui/text/use-text';
import type { Degrees } from '@/workers/coverage/coverage-ground';
import type { CameraSight, PlaceSightTold, SitingPlan } from '@/workers/coverage/coverage-results';
import type { CoverageQuestionName, CoverageQuestions } from '@/workers/coverage/coverage-service';
import {
  COVERAGE_SETTINGS_ID,
  coverageSettingsSchema,
  SITING_SETTINGS_ID,
  sitingSettingsSchema,
  UPTIME_SETTINGS_ID,
  uptimeSettingsSchema,
} from '@/workers/coverage/coverage-settings';
import type {
  CoverageSettings,
  PlannedSite,
  SitingSettings,
  UptimeSettings,
} from '@/workers/coverage/coverage-settings';

type Answer<Name extends CoverageQuestionName> = CoverageQuestions[Name]['answer'];

/** Where it is asked what cameras see: the scene's settings, the collections, and the worker. */
export interface CoverageSource {
  /** Whether the district has cameras; `null` while that is not known. */
  readonly hasCameras: boolean | null;
  /** Long questions about the scene as it is; equal questions share one run. */
  readonly optionsFor: <Name extends CoverageQuestionName>(name: Name) => UseQueryOptions<Answer<Name>>;
  readonly cameraOptions: (code: string | null) => UseQueryOptions<CameraSight | null>;
  readonly placeOptions: (position: Degrees | null) => UseQueryOptions<PlaceSightTold[]>;
  /** Share done of the run under way, 0 to 1; `null` where none is. */
  readonly progressOf: (name: CoverageQuestionName) => number | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Plans of cameras while they are moved by hand. */
  readonly drafts: SiteDrafts;
}

/** A plan of cameras in somebody's hand. */
export interface SiteDrafts {
  /** The answer as it stands, or as it is being changed. */
  readonly apply: (answer: SitingPlan | null) => SitingPlan | null;
  /** Sites moved from where `shown` has them. Of those offered while one is being tried, the last is tried next. */
  readonly offer: (shown: SitingPlan, sites: readonly PlannedSite[]) => void;
  /** Back to the answer as it stands. */
  readonly drop: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Changes with every draft. */
  readonly version: () => number;
}

const CoverageSourceContext = createContext<CoverageSource | null>(null);

export const CoverageSourceProvider = CoverageSourceContext.Provider;

/** @returns `null` where nothing can tell, as in a face without a map. */
export function useCoverageSource(): CoverageSource | null {
  return use(CoverageSourceContext);
}

/** What the scene says of the views, and a way to say something else. */
export function useCoverageSettings(): readonly [
  CoverageSettings,
  (part: Partial<CoverageSettings>) => void,
] {
  const { scene, change } = useScene();
  const said = JSON.stringify(scene.studySettings[COVERAGE_SETTINGS_ID] ?? {});
  const settings = useMemo(() => coverageSettingsSchema.parse(JSON.parse(said)), [said]);
  return [
    settings,
    (part) => change(({ studySettings }) => merged(studySettings, COVERAGE_SETTINGS_ID, part)),
  ];
}

/** Over how many days availability is told. */
export function useUptimeSettings(): readonly [UptimeSettings, (part: UptimeSettings) => void] {
  const { scene, change } = useScene();
  const said = JSON.stringify(scene.studySettings[UPTIME_SETTINGS_ID] ?? {});
  const settings = useMemo(() => uptimeSettingsSchema.parse(JSON.parse(said)), [said]);
  return [settings, (part) => change(({ studySettings }) => merged(studySettings, UPTIME_SETTINGS_ID, part))];
}

export function useSitingSettings(): readonly [SitingSettings, (part: Partial<SitingSettings>) => void] {
  const { scene, change } = useScene();
  const said = JSON.stringify(scene.studySettings[SITING_SETTINGS_ID] ?? {});
  const settings = useMemo(() => sitingSettingsSchema.parse(JSON.parse(said)), [said]);
  return [settings, (part) => change(({ studySettings }) => merged(studySettings, SITING_SETTINGS_ID, part))];
}

function merged(all: Readonly<Record<string, LayerSettings>>, id: string, part: object) {
  return { studySettings: { ...all, [id]: { ...all[id], ...(part as LayerSettings) } } };
}

/** A long question as a panel sees it. The last answer stays while the next is computed. */
export interface CoverageView<Found> {
  readonly answer: Found | null;
  readonly state: PanelState;
  readonly progress: number | null;
  /** Calls the run off; there while one is under way. */
  readonly stop: (() => void) | null;
}

/** Asks what cameras see of the scene. */
export function useCoverage<Name extends CoverageQuestionName>(name: Name): CoverageView<Answer<Name>> {
  const source = use(CoverageSourceContext);
  if (!source) throw new Error('useCoverage needs a CoverageSourceProvider above it');
  const { t } = useText();
  const client = useQueryClient();
  const options = source.optionsFor(name);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(options);
  const progress = useSyncExternalStore(source.subscribe, () => source.progressOf(name));
  if (source.hasCameras === false) {
    return {
      answer: null,
      state: { kind: 'unavailable', sentence: t('coverage.noCameras') },
      progress: null,
      stop: null,
    };
  }
  const isStopped = options.enabled === true && (data === undefined || isPlaceholderData);
  if (!isFetching && (error || isStopped)) {
    const state: PanelState = {
      kind: 'error',
      sentence: t(error ? 'coverage.failed' : 'uptime.stopped'),
      onRetry: () => void refetch(),
    };
    return { answer: null, state, progress: null, stop: null };
  }
  const stop = isFetching
    ? () => void client.cancelQueries({ queryKey: options.queryKey, exact: true })
    : null;
  if (data === undefined) return { answer: null, state: { kind: 'loading' }, progress, stop };
  const busy = isFetching || isPlaceholderData;
  return { answer: data, state: { kind: 'ready', busy }, progress: busy ? progress : null, stop };
}

/** The plan of the next cameras, as it is being changed where it is. */
export function useSites(): CoverageView<SitingPlan> {
  const view = useCoverage('sites');
  const { drafts } = use(CoverageSourceContext)!;
  useSyncExternalStore(drafts.subscribe, drafts.version);
  return { ...view, answer: drafts.apply(view.answer) };
}
