import { HttpResponse, http } from 'msw';
import type { HttpHandler } from 'msw';
import { z } from 'zod';
import { API_ROOT } from '@/contract/endpoint';
import type { Endpoint } from '@/contract/endpoint';
import { PROBLEM_MEDIA_TYPE } from '@/contract/problem';
import type { Problem } from '@/contract/problem';

/** What a mock's answer is given: already parsed by the contract. */
export interface MockRequest<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> {
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly body: z.output<B>;
  readonly request: Request;
}

/** A problem that a mock answers with: throw it. */
export class MockProblem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.status = status;
    this.code = code;
  }
}

/** A handler that can neither accept nor answer anything outside `endpoint`'s contract. */
export function contractHandler<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  S extends z.ZodType,
>(
  endpoint: Endpoint<P, Q, B, S>,
  answer: (input: MockRequest<P, Q, B>) => z.output<S> | Promise<z.output<S>>,
): HttpHandler {
  if (endpoint.answer.kind !== 'json') throw new TypeError(`${endpoint.id} does not answer in JSON`);
  const { schema, mediaType } = endpoint.answer;
  return rawHandler(endpoint, async (input) => {
    const body = z.encode(schema, await answer(input));
    return new HttpResponse(JSON.stringify(body), { headers: { 'content-type': mediaType } });
  });
}

/** As `contractHandler`, for answers that are not JSON: the query is checked, the answer is a response. */
export function rawHandler<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  S extends z.ZodType,
>(
  endpoint: Endpoint<P, Q, B, S>,
  answer: (input: MockRequest<P, Q, B>) => Response | Promise<Response>,
): HttpHandler {
  return METHODS[endpoint.method](toMswPath(endpoint.path), async ({ request, params }) => {
    try {
      const input = await parseInput(endpoint, request, params);
      return await answer(input);
    } catch (error) {
      return problemAnswer(error, request);
    }
  });
}

const METHODS = { GET: http.get, POST: http.post, PUT: http.put, DELETE: http.delete } as const;

/** `/incidents/{id}` below the API root, as MSW writes it. */
export function toMswPath(path: string): string {
  return `*${API_ROOT}${path === '/' ? '' : path.replace(/\{(\w+)\}/g, ':$1')}`;
}

async function parseInput<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  S extends z.ZodType,
>(endpoint: Endpoint<P, Q, B, S>, request: Request, rawParams: unknown): Promise<MockRequest<P, Q, B>> {
  const params = endpoint.params.safeParse(rawParams);
  if (!params.success) throw new MockProblem(404, 'not-found', params.error.message);
  const query = endpoint.query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) throw query.error;
  const body = endpoint.body
    ? endpoint.body.safeParse(await request.json().catch(() => undefined))
    : { success: true as const, data: undefined };
  if (!body.success) throw body.error;
  return { params: params.data, query: query.data, body: body.data as z.output<B>, request };
}

/** What was thrown as the problem that a client gets. */
export function problemAnswer(error: unknown, request: Request): Response {
  const problem = toProblem(error);
  return new HttpResponse(JSON.stringify({ ...problem, instance: new URL(request.url).pathname }), {
    status: problem.status,
    headers: { 'content-type': PROBLEM_MEDIA_TYPE },
  });
}

function toProblem(error: unknown): Problem {
  if (error instanceof MockProblem) {
    return {
      type: 'about:blank',
      title: error.code,
      status: error.status,
      detail: error.message,
      code: error.code,
    };
  }
  if (error instanceof z.ZodError) {
    return {
      type: 'about:blank',
      title: 'Bad request',
      status: 400,
      detail: 'What was sent does not meet the contract: see errors.',
      code: 'bad-request',
      errors: error.issues.map((issue) => ({ pointer: `/${issue.path.join('/')}`, detail: issue.message })),
    };
  }
  throw error;
}
