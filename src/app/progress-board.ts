/** How far runs under way have come, by study. */
export interface ProgressBoard {
  readonly begin: (studyId: string) => {
    readonly tell: (fraction: number) => void;
    readonly end: () => void;
  };
  /** Share done of the newest run, 0 to 1; `null` where none is under way. */
  readonly progressOf: (studyId: string) => number | null;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createProgressBoard(): ProgressBoard {
  const runs = new Map<string, { fraction: number }>();
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  return {
    begin: (studyId) => {
      const run = { fraction: 0 };
      runs.set(studyId, run);
      changed();
      return {
        tell: (fraction) => {
          run.fraction = fraction;
          changed();
        },
        end: () => {
          if (runs.get(studyId) === run) runs.delete(studyId);
          changed();
        },
      };
    },
    progressOf: (studyId) => runs.get(studyId)?.fraction ?? null,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
