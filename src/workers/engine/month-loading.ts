import { loadMonths } from '@/client/incidents/load-months';
import type { MonthLoadResult } from '@/client/incidents/load-months';
import type { EngineSetup } from '@/engine/columns/incident-store';
import type { IncidentEngine } from '@/engine/engine';

/** What has come so far. */
export interface MonthProgress {
  readonly loadedRows: number;
  readonly allRows: number;
  readonly loadedMonths: number;
  readonly allMonths: number;
}

/** What has come when all that can be had is there. */
export interface LoadedMonths extends MonthProgress {
  /** Sequence number of the last change contained: where the live stream has to go on. */
  readonly sequence: number;
  /** Months that could not be had, though asked for twice; all others came. */
  readonly failedMonths: readonly string[];
}

export interface MonthLoading {
  /** Asks for the newest months already, so that they are there when the district is known. */
  readonly begin: () => void;
  /** Fills an engine; a load under way is given up. */
  readonly into: (
    engine: Pick<IncidentEngine, 'reserve' | 'replaceMonth'>,
    setup: EngineSetup,
    onProgress: (progress: MonthProgress) => void,
  ) => Promise<LoadedMonths>;
}

type Filling = Parameters<MonthLoading['into']>;

interface Load {
  readonly fill: (...filling: Filling) => void;
  readonly done: Promise<LoadedMonths>;
  readonly giveUp: () => void;
  /** Whether it has failed before anyone waited for it. */
  readonly hasFailed: () => boolean;
}

/** Loads months beside the engine, away from the page's thread: a page that is busy drawing delays no month. */
export function createMonthLoading(): MonthLoading {
  let begun: Load | null = null;
  let current: Load | null = null;
  return {
    begin: () => void (begun ??= startLoad()),
    into: (...filling) => {
      current?.giveUp();
      // A failure from before (signed out, service not yet up) may not last.
      current = begun && !begun.hasFailed() ? begun : startLoad();
      begun = null;
      current.fill(...filling);
      return current.done;
    },
  };
}

function startLoad(): Load {
  const ended = new AbortController();
  let fill: Load['fill'] = () => undefined;
  const filling = new Promise<Filling>((resolve) => (fill = (...parts) => resolve(parts)));
  let progress: MonthProgress = { loadedRows: 0, allRows: 0, loadedMonths: 0, allMonths: 0 };
  let failed = false;

  const run = async (): Promise<LoadedMonths> => {
    const { sequence, failedMonths }: MonthLoadResult = await loadMonths({
      hierarchyIds: filling.then(([, setup]) => setup.hierarchies.map(({ id }) => id)),
      signal: ended.signal,
      onStart: ({ rows, months }) => {
        progress = { ...progress, allRows: rows, allMonths: months };
        void filling.then(([engine]) => engine.reserve(rows));
      },
      onMonth: async (month, parts) => {
        const [engine, , onProgress] = await filling;
        ended.signal.throwIfAborted();
        engine.replaceMonth(month, parts);
        const rows = parts.reduce((sum, { length }) => sum + length, 0);
        progress = {
          ...progress,
          loadedRows: progress.loadedRows + rows,
          loadedMonths: progress.loadedMonths + 1,
        };
        onProgress(progress);
      },
    });
    return { ...progress, sequence, failedMonths };
  };
  const done = run();
  done.catch(() => (failed = true));
  return { fill, done, giveUp: () => ended.abort(), hasFailed: () => failed };
}
