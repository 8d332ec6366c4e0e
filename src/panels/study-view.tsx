import { createContext, use, useSyncExternalStore } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryOptions } from '@tanstack/react-query';
import type { AnyStudyReference, StudyCard, StudyOutcome, StudyReference } from '@/studies/study';
import type { PanelState } from '@/ui/components/panel-frame';
import { nameIn, useText } from '@/ui/text/use-text';

/** Where studies are asked for: the scene's rows, its frame, and the workers. */
export interface StudySource {
  /** The question of a study in the scene as it is; equal questions share one run. */
  readonly optionsFor: (reference: AnyStudyReference) => UseQueryOptions<StudyOutcome<unknown>>;
  /** Share done of the run under way, 0 to 1; `null` where none is. */
  readonly progressOf: (studyId: string) => number | null;
  readonly subscribe: (listener: () => void) => () => void;
}

const StudySourceContext = createContext<StudySource | null>(null);

export const StudySourceProvider = StudySourceContext.Provider;

export function useStudySource(): StudySource {
  const source = use(StudySourceContext);
  if (!source) throw new Error('useStudySource needs a StudySourceProvider above it');
  return source;
}

/** A card with the study it is of, which its method is looked up by. */
export interface ShownCard extends StudyCard {
  readonly studyId: string;
}

/** A study as a panel sees it. The last answer stays while the next is computed. */
export interface StudyView<Result> {
  /** `null` until the first answer, and where the study has none. */
  readonly result: Result | null;
  readonly card: ShownCard | null;
  /** For the panel's frame: waiting, why there is no answer, error with retry, or ready. */
  readonly state: PanelState;
  /** Share done of the run under way; `null` where none is. */
  readonly progress: number | null;
}

/** Asks for a study of the scene. */
export function useStudy<Settings, Result>(reference: StudyReference<Settings, Result>): StudyView<Result> {
  const source = useStudySource();
  const { t, language } = useText();
  const options = source.optionsFor(reference);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(options);
  const progress = useSyncExternalStore(source.subscribe, () => source.progressOf(reference.id));
  const busy = isFetching || isPlaceholderData;
  if (error && !isFetching) {
    const state: PanelState = {
      kind: 'error',
      sentence: t('study.failed', { what: nameIn(language, reference.title) }),
      onRetry: () => void refetch(),
    };
    return { result: null, card: null, state, progress: null };
  }
  if (!data) return { result: null, card: null, state: { kind: 'loading' }, progress };
  if (data.kind === 'not-assessable') {
    const state: PanelState = { kind: 'unavailable', sentence: nameIn(language, data.reason) };
    return { result: null, card: null, state, progress };
  }
  return {
    result: data.result as Result, // the reference names the type
    card: { ...data.card, studyId: reference.id },
    state: { kind: 'ready', busy },
    progress: busy ? progress : null,
  };
}
