import type { Problem } from '@/contract/problem';

/** A problem (RFC 9457) that a route answers with: throw it. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(problem: Problem, headers: Readonly<Record<string, string>> = {}) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
    this.headers = headers;
  }
}

interface Sentences {
  readonly en: string;
  readonly zh: string;
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported media type',
  429: 'Too many requests',
  500: 'Internal error',
  502: 'Bad gateway',
  503: 'Unavailable',
  507: 'Disk full',
};

/** A problem of a status with its stable code and plain sentences. */
export function problem(
  status: number,
  code: string,
  { en, zh }: Sentences,
  more: Pick<Problem, 'errors' | 'traceId'> = {},
): Problem {
  return {
    type: 'about:blank',
    title: TITLES[status] ?? 'Problem',
    status,
    code,
    detail: en,
    detailZh: zh,
    ...more,
  };
}

export function notFound(what: Sentences): ProblemError {
  return new ProblemError(problem(404, 'not-found', what));
}

/** What was sent does not meet the contract. */
export function badRequest(errors: NonNullable<Problem['errors']>): ProblemError {
  const sentences = {
    en: 'What was sent does not meet the contract: see errors.',
    zh: '请求不符合接口约定，详见 errors。',
  };
  return new ProblemError(problem(400, 'bad-request', sentences, { errors }));
}
