import { proxy, releaseProxy, wrap } from 'comlink';
import type { Remote } from 'comlink';
import type { StudyOutcome } from '@/studies/study';
import type { StudyParts, StudyRequest, StudyService } from './analysis/study-service';

/** A run with the parts of its input, which go only to a worker that lacks them. */
export interface StudyJob extends Omit<StudyRequest, 'groundKey' | 'rowsKey' | 'ordersKey'> {
  readonly parts: StudyParts;
}

export interface StudyRunOptions {
  readonly signal: AbortSignal;
  /** Told the share done, 0 to 1. */
  readonly onProgress: (fraction: number) => void;
}

/** Workers that run studies side by side. */
export interface StudyPool {
  /** @throws {DOMException} `AbortError` where the signal stopped it. */
  readonly run: (job: StudyJob, options: StudyRunOptions) => Promise<StudyOutcome<unknown>>;
  readonly close: () => void;
}

/** What the pool needs of a worker. */
export interface PoolWorker {
  readonly service: Remote<StudyService>;
  readonly end: () => void;
}

interface Seat {
  readonly worker: PoolWorker;
  groundKey: string | null;
  rowsKey: string | null;
  ordersKey: string | null;
}

interface Waiting {
  readonly job: StudyJob;
  readonly options: StudyRunOptions;
  readonly resolve: (outcome: StudyOutcome<unknown>) => void;
  readonly reject: (reason: unknown) => void;
}

/** Two leave a core for the map and the engine on small machines, and hold the rows twice at most. */
const MOST_WORKERS = 2;

/** Starts workers as they are needed. */
export function startStudyPool(): StudyPool {
  return createStudyPool(() => {
    const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), {
      type: 'module',
      name: 'analysis',
    });
    const service = wrap<StudyService>(worker);
    return {
      service,
      end: () => {
        service[releaseProxy]();
        worker.terminate();
      },
    };
  }, MOST_WORKERS);
}

/**
 * A pool over any makers of workers. Studies are synchronous, so a run that was called off ends with its worker; the
 * next run gets a new one.
 */
export function createStudyPool(makeWorker: () => PoolWorker, mostWorkers: number): StudyPool {
  const waiting: Waiting[] = [];
  const seats = createSeats(makeWorker, mostWorkers);
  const next = () => {
    while (waiting.length > 0) {
      const seat = seats.take();
      if (!seat) return;
      void serve(seat, waiting.shift()!, { release: seats.release, drop: seats.drop }).then(next);
    }
  };
  return {
    run: (job, options) =>
      new Promise((resolve, reject) => {
        const { signal } = options;
        if (signal.aborted) {
          reject(signal.reason as Error);
          return;
        }
        const entry = { job, options, resolve, reject };
        const leave = () => {
          const at = waiting.indexOf(entry);
          if (at === -1) return;
          waiting.splice(at, 1);
          reject(signal.reason as Error);
        };
        signal.addEventListener('abort', leave, { once: true });
        waiting.push(entry);
        next();
      }),
    close: seats.close,
  };
}

interface Seats {
  /** A worker that is free, or a new one; `null` where all are at work. */
  readonly take: () => Seat | null;
  readonly release: (seat: Seat) => void;
  readonly drop: (seat: Seat) => void;
  readonly close: () => void;
}

function createSeats(makeWorker: () => PoolWorker, most: number): Seats {
  const idle: Seat[] = [];
  let count = 0;
  const drop = ({ worker }: Seat) => {
    worker.end();
    count--;
  };
  return {
    take: () => {
      const seat = idle.pop();
      if (seat) return seat;
      if (count >= most) return null;
      count++;
      return { worker: makeWorker(), groundKey: null, rowsKey: null, ordersKey: null };
    },
    release: (seat) => void idle.push(seat),
    drop,
    close: () => idle.splice(0).forEach(drop),
  };
}

/** Runs one job on a worker; ends when the worker is free again or gone. */
function serve(
  seat: Seat,
  waiting: Waiting,
  { release, drop }: Pick<Seats, 'release' | 'drop'>,
): Promise<void> {
  const { job, options, resolve, reject } = waiting;
  const { signal, onProgress } = options;
  return new Promise((freed) => {
    const stop = () => {
      drop(seat);
      reject(signal.reason);
      freed();
    };
    signal.addEventListener('abort', stop, { once: true });
    const settle = (tell: () => void) => {
      if (signal.aborted) return;
      signal.removeEventListener('abort', stop);
      release(seat);
      tell();
      freed();
    };
    runOn(seat, job, onProgress).then(
      (outcome) => settle(() => resolve(outcome)),
      (error: unknown) => settle(() => reject(error)),
    );
  });
}

async function runOn(
  seat: Seat,
  { studyId, settings, frame, parts }: StudyJob,
  onProgress: (fraction: number) => void,
): Promise<StudyOutcome<unknown>> {
  await handOver(seat, parts);
  const request = {
    studyId,
    settings,
    frame,
    groundKey: parts.ground.key,
    rowsKey: parts.rows.key,
    ordersKey: parts.orders?.key ?? null,
  };
  return seat.worker.service.run(request, proxy(onProgress));
}

async function handOver(seat: Seat, { ground, rows, orders }: StudyParts): Promise<void> {
  const missing: Partial<StudyParts> = {
    ...(seat.groundKey === ground.key ? {} : { ground }),
    ...(seat.rowsKey === rows.key ? {} : { rows }),
    ...(!orders || seat.ordersKey === orders.key ? {} : { orders }),
  };
  if (Object.keys(missing).length === 0) return;
  await seat.worker.service.provide(missing);
  seat.groundKey = ground.key;
  seat.rowsKey = rows.key;
  if (orders) seat.ordersKey = orders.key;
}
