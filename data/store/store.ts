/** Rows of a query, by column name. Bigint columns come as numbers, timestamps as epoch milliseconds, jsonb parsed. */
export type Row = Readonly<Record<string, unknown>>;

/** What can be asked inside or outside a transaction. The SQL is PostgreSQL's, within the subset of `sql-subset.md`. */
export interface Queries {
  /** Runs one statement with `$1`-style parameters. */
  readonly query: <R extends Row = Row>(sql: string, parameters?: readonly unknown[]) => Promise<R[]>;
  /** `COPY … FROM STDIN` (text format); the chunks are the bytes of the copy stream. */
  readonly copyIn: (sql: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => Promise<void>;
  /** `COPY … TO STDOUT`; yields the bytes as they come. */
  readonly copyOut: (sql: string) => AsyncIterable<Uint8Array>;
}

/** The embedded database or a PostgreSQL server behind one face. */
export interface Store extends Queries {
  readonly kind: 'embedded' | 'postgresql';
  /** All or nothing: what `work` throws undoes what it did and is thrown again. */
  readonly transaction: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;
  /** Releases the lock and all connections. Safe to call twice. */
  readonly close: () => Promise<void>;
}
