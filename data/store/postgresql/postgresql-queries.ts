import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { QueryError, type Queries, type Row } from '../store';
import { parseValue, toParameterText, type Parameter } from '../wire-values';

/** Oid and text of a column; the pool's `types` hook, so that both drivers parse alike. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number) => (text: string) => parseValue(oid, text)) as typeof pg.types.getTypeParser,
};

/** Queries on one connection. */
export function clientQueries(client: pg.ClientBase): Queries {
  return {
    query: async <R extends Row>(sql: string, parameters: readonly Parameter[] = []) => {
      try {
        return (await client.query<R>(sql, parameters.map(toParameterText))).rows;
      } catch (error) {
        throw toQueryError(error);
      }
    },
    copyIn: async (sql, chunks) => {
      try {
        await pipeline(Readable.from(chunks, { objectMode: false }), client.query(copyFrom(sql)));
      } catch (error) {
        throw toQueryError(error);
      }
    },
    copyOut: (sql) => client.query(copyTo(sql)) as AsyncIterable<Uint8Array>,
  };
}

/** Queries that each take a connection of the pool for their own time. */
export function poolQueries(pool: pg.Pool): Queries {
  return {
    query: (sql, parameters) => withClient(pool, (queries) => queries.query(sql, parameters)),
    copyIn: (sql, chunks) => withClient(pool, (queries) => queries.copyIn(sql, chunks)),
    copyOut: async function* (sql) {
      const client = await pool.connect();
      let broken = true;
      try {
        yield* clientQueries(client).copyOut(sql);
        broken = false;
      } finally {
        client.release(broken);
      }
    },
  };
}

/** @param begin The statement that begins the transaction. */
export async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (queries: Queries) => Promise<T>,
): Promise<T> {
  return withClient(pool, async (queries) => {
    await queries.query(begin);
    try {
      const result = await work(queries);
      // A statement that failed and was caught leaves the transaction aborted; this then fails instead of losing it.
      await queries.query('SELECT 1');
      await queries.query('COMMIT');
      return result;
    } catch (error) {
      await queries.query('ROLLBACK');
      throw error;
    }
  });
}

async function withClient<T>(pool: pg.Pool, work: (queries: Queries) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  try {
    return await work(clientQueries(client));
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

function toQueryError(error: unknown): QueryError {
  const { message, code } = error as { message?: unknown; code?: unknown };
  return new QueryError(
    typeof message === 'string' ? message : String(error),
    typeof code === 'string' ? code : null,
  );
}
