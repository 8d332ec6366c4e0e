/** What the store asks of the thread that runs the embedded database; answered in order, one at a time. */
export type EmbeddedRequest =
  | { readonly op: 'query'; readonly sql: string; readonly parameters: readonly (string | null)[] }
  | { readonly op: 'run'; readonly sql: string }
  /** Fails where the transaction was aborted by a statement whose failure was caught: COMMIT alone would lose it silently. */
  | { readonly op: 'commit' }
  | { readonly op: 'copy-in'; readonly sql: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly op: 'copy-out'; readonly sql: string }
  /** Writes everything to the files and copies them, with the database at rest. */
  | { readonly op: 'copy-files'; readonly target: string }
  | { readonly op: 'close' };

export interface EmbeddedFailure {
  readonly message: string;
  /** SQLSTATE; `null` for faults outside the database. */
  readonly code: string | null;
}

/** Answers carry the number of the request; `chunk` comes any number of times before `done`. */
export type EmbeddedAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unopened'; readonly failure: EmbeddedFailure }
  | { readonly kind: 'done'; readonly id: number; readonly rows: readonly Record<string, unknown>[] }
  | { readonly kind: 'chunk'; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: EmbeddedFailure };

export interface NumberedRequest {
  readonly id: number;
  readonly request: EmbeddedRequest;
}

export interface EmbeddedWorkerData {
  readonly folder: string;
}
