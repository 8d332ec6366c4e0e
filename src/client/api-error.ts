import type { Problem } from '@/contract/problem';

/** Why an answer did not come. */
export type ApiErrorKind = 'network' | 'timeout' | 'problem' | 'broken-contract';

/** A failed request in terms a panel can explain. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly path: string;
  /** HTTP status; `null` where no answer came. */
  readonly status: number | null;
  readonly problem: Problem | null;

  constructor(kind: ApiErrorKind, path: string, details: ApiErrorDetails = {}) {
    super(`${kind}: ${path}${details.message ? ` (${details.message})` : ''}`, { cause: details.cause });
    this.kind = kind;
    this.path = path;
    this.status = details.status ?? null;
    this.problem = details.problem ?? null;
  }
}

interface ApiErrorDetails {
  readonly message?: string;
  readonly cause?: unknown;
  readonly status?: number;
  readonly problem?: Problem | null;
}
