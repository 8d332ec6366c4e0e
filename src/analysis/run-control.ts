/** How a caller watches and stops a long run. Runs are synchronous, so the signal is only read, never listened to. */
export interface RunControl {
  /** Read at every checkpoint; an `AbortSignal` fits, and so does a view on shared memory. */
  readonly signal?: { readonly aborted: boolean };
  /** Told the share done, 0 to 1, at most every 50 ms and once at the end. */
  readonly onProgress?: (fraction: number) => void;
}

/** Every how many milliseconds progress is told at most. */
export const PROGRESS_INTERVAL_MILLISECONDS = 50;

/** Tells the share done; throws where the run was aborted. */
export type Checkpoint = (fractionDone: number) => void;

/**
 * Builds the check that a long loop calls once a round.
 *
 * @returns A function that throws a `DOMException` named `AbortError` once the signal is aborted, and passes progress on.
 */
export function buildCheckpoint({ signal, onProgress }: RunControl = {}): Checkpoint {
  let toldAt = performance.now();
  return (fractionDone) => {
    if (signal?.aborted) throw new DOMException('The run was stopped.', 'AbortError');
    if (!onProgress) return;
    const now = performance.now();
    if (fractionDone < 1 && now - toldAt < PROGRESS_INTERVAL_MILLISECONDS) return;
    toldAt = now;
    onProgress(fractionDone);
  };
}

/** The control of one stretch of a longer run: its progress from 0 to 1 becomes `from` to `to` of the whole. */
export function partOfRun(control: RunControl, from: number, to: number): RunControl {
  const { signal, onProgress } = control;
  return {
    ...(signal && { signal }),
    ...(onProgress && { onProgress: (fraction: number) => onProgress(from + fraction * (to - from)) }),
  };
}
