import type { Parameter } from './wire-values';

/** Rows of a query, by column name. Bigint columns come as numbers, timestamps as epoch milliseconds, jsonb parsed. */
export type Row = Readonly<Record<string, unknown>>;

/** What can be asked inside or outside a transaction. The SQL is PostgreSQL's, within the subset of `sql-subset.md`. */
export interface Queries {
  /** Runs one statement with `$1`-style parameters; instants are `Date`s, JSON is its text. */
  readonly query: <R extends Row = Row>(sql: string, parameters?: readonly Parameter[]) => Promise<R[]>;
  /**
   * `COPY … FROM STDIN`; the chunks are the bytes of the copy stream. The embedded database takes them as one piece:
   * hand over some megabytes a call.
   */
  readonly copyIn: (sql: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => Promise<void>;
  /** `COPY … TO STDOUT`; yields the bytes as they come. */
  readonly copyOut: (sql: string) => AsyncIterable<Uint8Array>;
  /** Given where statements asked at once run in the order asked, so that none has to wait for the one before. */
  readonly isInOrder?: true;
  /** Given where only the rows of some regions are seen: what is counted beforehand for all does not hold. */
  readonly isScoped?: true;
}

export const BEGIN = 'BEGIN';
export const BEGIN_CONSISTENT_READ = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** The embedded database or a PostgreSQL server behind one face. */
export interface Store extends Queries {
  readonly kind: 'embedded' | 'postgresql';
  /** Names this store among all: no two share it, so caches keyed by it never mix. */
  readonly storeId: string;
  /** Where files derived from the store may be kept; losing them costs only time. */
  readonly cacheFolder: string;
  /** What opening it had to do beyond the ordinary, such as restoring a snapshot, in plain sentences. */
  readonly notices: readonly StoreNotice[];
  /** All or nothing: what `work` throws undoes what it did and is thrown again. */
  readonly transaction: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;
  /** Reads as of one moment, whatever others write meanwhile. Nothing can be changed in it. */
  readonly consistentRead: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;
  /**
   * Tells after each change that has become visible, this process's own and those of others, without saying what
   * changed.
   *
   * @returns A function that ends the subscription.
   */
  readonly onChange: (listener: () => void) => () => void;
  /** Writes where the service listens into the lock, so that whoever finds the folder taken learns it. */
  readonly announce: (url: string) => Promise<void>;
  /** Releases the lock and all connections. Safe to call twice. */
  readonly close: () => Promise<void>;
}

export interface StoreNotice {
  readonly zh: string;
  readonly en: string;
}

/** A fault of the store that a person can do something about; the sentences say what. */
export class StoreError extends Error {
  readonly zh: string;

  constructor(sentences: StoreNotice, cause?: unknown) {
    super(sentences.en, cause === undefined ? {} : { cause });
    this.name = 'StoreError';
    this.zh = sentences.zh;
  }
}

/** A statement that the database refused. */
export class QueryError extends Error {
  /** SQLSTATE; `null` for faults outside the database. */
  readonly code: string | null;

  constructor(message: string, code: string | null) {
    super(message);
    this.name = 'QueryError';
    this.code = code;
  }
}
