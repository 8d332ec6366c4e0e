import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { QueryError } from '../store';
import type {
  EmbeddedAnswer,
  EmbeddedFailure,
  EmbeddedRequest,
  EmbeddedWorkerData,
} from './embedded-messages';

type Rows = readonly Record<string, unknown>[];

interface Waiting {
  readonly resolve: (rows: Rows) => void;
  readonly reject: (error: Error) => void;
  readonly receive: (bytes: Uint8Array) => void;
}

/** The embedded database in its own thread; requests are answered in the order they are made. */
export interface EmbeddedThread {
  readonly ask: (request: EmbeddedRequest, receive?: (bytes: Uint8Array) => void) => Promise<Rows>;
  /** Closes the database cleanly and ends the thread. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the thread on a folder of database files, which it makes if they are not there.
 *
 * @throws {QueryError} If the files cannot be opened.
 */
export async function startEmbeddedThread(folder: string): Promise<EmbeddedThread> {
  const workerData: EmbeddedWorkerData = { folder };
  const worker = new Worker(new URL('./boot.mjs', import.meta.url), {
    workerData,
    execArgv: [],
    stderr: true,
  });
  const waiting = new Map<number, Waiting>();
  const ended = endOf(worker);
  await opened(worker, ended);

  worker.on('message', (answer: EmbeddedAnswer) => take(waiting, answer));
  void ended.then((error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });

  let last = 0;
  const ask: EmbeddedThread['ask'] = (request, receive = () => undefined) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject, receive });
      worker.postMessage({ id, request }, request.op === 'copy-in' ? [request.bytes.buffer] : []);
    });

  return {
    ask,
    close: async () => {
      await ask({ op: 'close' });
      await once(worker, 'exit');
    },
  };
}

/** Resolves, once, with the reason the thread is gone. */
function endOf(worker: Worker): Promise<QueryError> {
  return new Promise((resolve) => {
    worker.once('error', (error: Error) => resolve(new QueryError(error.message, null)));
    worker.once('exit', () => resolve(new QueryError('the embedded database has ended', null)));
  });
}

async function opened(worker: Worker, ended: Promise<QueryError>) {
  const first = new Promise<EmbeddedAnswer>((resolve) => worker.once('message', resolve));
  const outcome = await Promise.race([first, ended]);
  if (outcome instanceof QueryError) throw outcome;
  if (outcome.kind === 'unopened') {
    await worker.terminate();
    throw toQueryError(outcome.failure);
  }
}

function take(waiting: Map<number, Waiting>, answer: EmbeddedAnswer) {
  if (answer.kind === 'ready' || answer.kind === 'unopened') return;
  const one = waiting.get(answer.id);
  if (!one) return;
  if (answer.kind === 'chunk') {
    one.receive(answer.bytes);
    return;
  }
  waiting.delete(answer.id);
  if (answer.kind === 'done') one.resolve(answer.rows);
  else one.reject(toQueryError(answer.failure));
}

function toQueryError({ message, code }: EmbeddedFailure): QueryError {
  return new QueryError(message, code);
}
