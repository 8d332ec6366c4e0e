import { createChunkQueue } from '../chunk-queue';
import { BEGIN, BEGIN_CONSISTENT_READ, type Queries, type Row } from '../store';
import { createTurnTaker } from '../turn-taker';
import { toParameterText, type Parameter } from '../wire-values';
import type { EmbeddedThread } from './embedded-thread';

/** Queries on the one connection of the embedded database, with transactions that keep all others waiting. */
export interface EmbeddedQueries extends Queries {
  readonly transaction: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;
  readonly consistentRead: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;
  /** Runs work between transactions. */
  readonly between: <T>(work: () => Promise<T>) => Promise<T>;
  /** How many transactions have been committed. */
  readonly changes: () => number;
}

export function createEmbeddedQueries(thread: EmbeddedThread): EmbeddedQueries {
  const turns = createTurnTaker();
  const direct = directQueries(thread);
  let changes = 0;

  return {
    query: (sql, parameters) => turns.take(() => direct.query(sql, parameters)),
    copyIn: (sql, chunks) => turns.take(() => direct.copyIn(sql, chunks)),
    copyOut: (sql) => {
      const queue = createChunkQueue();
      void turns.take(() => fill(queue, thread, sql));
      return queue.read();
    },
    transaction: (work) =>
      turns.take(async () => {
        const result = await inTransaction(thread, BEGIN, () => work(direct));
        changes++;
        return result;
      }),
    consistentRead: (work) =>
      turns.take(() => inTransaction(thread, BEGIN_CONSISTENT_READ, () => work(direct))),
    between: (work) => turns.take(work),
    changes: () => changes,
  };
}

function directQueries(thread: EmbeddedThread): Queries {
  return {
    query: async <R extends Row>(sql: string, parameters: readonly Parameter[] = []) =>
      (await thread.ask({
        op: 'query',
        sql,
        parameters: parameters.map(toParameterText),
      })) as readonly Row[] as R[],
    copyIn: async (sql, chunks) => {
      await thread.ask({ op: 'copy-in', sql, bytes: await gather(chunks) });
    },
    copyOut: (sql) => {
      const queue = createChunkQueue();
      void fill(queue, thread, sql);
      return queue.read();
    },
    isInOrder: true,
  };
}

async function inTransaction<T>(thread: EmbeddedThread, begin: string, work: () => Promise<T>) {
  // The thread takes requests in their order: the work's first need not wait for the answer to this.
  const begun = thread.ask({ op: 'run', sql: begin });
  begun.catch(() => undefined);
  try {
    const result = await work();
    await begun;
    await thread.ask({ op: 'commit' });
    return result;
  } catch (error) {
    await thread.ask({ op: 'run', sql: 'ROLLBACK' });
    throw error;
  }
}

async function fill(queue: ReturnType<typeof createChunkQueue>, thread: EmbeddedThread, sql: string) {
  try {
    await thread.ask({ op: 'copy-out', sql }, queue.push);
    queue.end();
  } catch (error) {
    queue.end(error as Error);
  }
}

/** One piece with a buffer of its own, for it is handed over to the thread. */
async function gather(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  const only = parts[0];
  if (
    parts.length === 1 &&
    only &&
    only.byteLength === only.buffer.byteLength &&
    only.buffer instanceof ArrayBuffer
  ) {
    return only as Uint8Array<ArrayBuffer>;
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
