import { useRef, useState } from 'react';
import type { DraftChoice } from '@/client/imports/draft-queries';
import type { ImportRecord } from '@/client/imports/import-queries';
import { runImportDraft, type ImportProgress } from '@/client/imports/run-draft';

/** How the trying or taking in of the files stands. */
export type RunState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly isTrial: boolean; readonly progress: ImportProgress | null }
  | {
      readonly kind: 'done';
      readonly isTrial: boolean;
      readonly record: ImportRecord;
      /** Counts the runs, so that reports are not mistaken for one another. */
      readonly run: number;
      /** What it was done with. */
      readonly choice: DraftChoice;
    }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'stopped' };

/** Runs an import draft, dry or in earnest, and stops it when asked. */
export function useRun(draftId: string, onTaken: () => void) {
  const [state, setState] = useState<RunState>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);
  const runs = useRef(0);

  const start = async (choice: DraftChoice, isTrial: boolean) => {
    const control = new AbortController();
    stop.current = control;
    setState({ kind: 'running', isTrial, progress: null });
    const settings = { ...choice.settings, dryRun: isTrial };
    const onProgress = (progress: ImportProgress) => setState({ kind: 'running', isTrial, progress });
    try {
      const record = await runImportDraft(draftId, {
        choice: { ...choice, settings },
        onProgress,
        signal: control.signal,
      });
      setState({ kind: 'done', isTrial, record, run: ++runs.current, choice });
      if (!isTrial) onTaken();
    } catch (error) {
      setState(control.signal.aborted ? { kind: 'stopped' } : { kind: 'failed', error: error as Error });
    }
  };
  return {
    state,
    start: (choice: DraftChoice, isTrial: boolean) => void start(choice, isTrial),
    stop: () => stop.current?.abort(),
    forget: () => setState({ kind: 'idle' }),
  };
}
