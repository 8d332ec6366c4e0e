/** A long run's way of letting the worker answer other questions in between, and of learning that it was called off. */
export interface Turns {
  /**
   * To be awaited once a round; tells the share done, and lets others have their turn when the last one is long ago.
   *
   * @throws {DOMException} `AbortError` where the run was called off.
   */
  readonly next: (fractionDone: number) => Promise<void> | undefined;
}

/** How long others wait at most, milliseconds. */
const LONGEST_MILLISECONDS = 24;

export interface TurnsOptions {
  readonly isStopped: () => boolean;
  readonly onProgress: (fraction: number) => void;
}

export function takeTurns({ isStopped, onProgress }: TurnsOptions): Turns {
  let since = performance.now();
  return {
    next: (fractionDone) => {
      if (performance.now() - since < LONGEST_MILLISECONDS) return undefined;
      onProgress(fractionDone);
      return new Promise((resolve, reject) => {
        setTimeout(() => {
          since = performance.now();
          if (isStopped()) reject(new DOMException('The run was called off.', 'AbortError'));
          else resolve();
        }, 0);
      });
    },
  };
}

/** The turns of one stretch of a longer run: its progress from 0 to 1 becomes `from` to `to` of the whole. */
export function partOfTurns({ next }: Turns, from: number, to: number): Turns {
  return { next: (fraction) => next(from + fraction * (to - from)) };
}
