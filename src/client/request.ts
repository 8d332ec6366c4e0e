import type { z } from 'zod';
import { API_ROOT } from '@/contract/endpoint';
import type { Endpoint } from '@/contract/endpoint';
import { problemSchema } from '@/contract/problem';
import { ApiError } from './api-error';

/** What goes into a request beside its endpoint. */
export interface RequestInput {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** How long to wait for an answer that takes the service some work; half a minute unless told. */
  readonly timeoutMilliseconds?: number;
}

const TIMEOUT_MILLISECONDS = 30_000;
/** A day: the service ends such answers itself. */
const LONGEST_MILLISECONDS = 86_400_000;

/**
 * Asks a JSON endpoint and checks the answer against the contract.
 *
 * @throws {ApiError} If no answer comes, a problem comes, or the answer breaks the contract.
 */
export async function request<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  S extends z.ZodType,
>(endpoint: Endpoint<P, Q, B, S>, input: RequestInput = {}): Promise<z.output<S>> {
  if (endpoint.answer.kind !== 'json') throw new TypeError(`${endpoint.id} does not answer in JSON`);
  const response = await send(endpoint, input);
  const path = toPath(endpoint, input);
  let json: unknown;
  try {
    json = await response.json();
  } catch (cause) {
    throw new ApiError('broken-contract', path, { message: 'not JSON', cause, status: response.status });
  }
  const parsed = endpoint.answer.schema.safeParse(json);
  if (!parsed.success) {
    const message = parsed.error.issues[0]
      ? `${parsed.error.issues[0].path.join('.')}: ${parsed.error.issues[0].message}`
      : 'unexpected answer';
    throw new ApiError('broken-contract', path, { message, cause: parsed.error, status: response.status });
  }
  return parsed.data;
}

/** Asks a binary endpoint. Empty where the service has nothing (204). */
export async function requestBinary(endpoint: Endpoint, input: RequestInput = {}): Promise<ArrayBuffer> {
  const response = await send(endpoint, input);
  return response.arrayBuffer();
}

/** Asks an endpoint that answers bit by bit; how long that takes is for the caller's signal to say. */
export async function requestStream(
  endpoint: Endpoint,
  input: RequestInput = {},
): Promise<ReadableStream<Uint8Array>> {
  const response = await send(endpoint, { ...input, timeoutMilliseconds: LONGEST_MILLISECONDS });
  if (!response.body) throw new ApiError('broken-contract', toPath(endpoint, input), { message: 'empty' });
  return response.body;
}

/** Address of an endpoint on this origin. */
export function toPath(endpoint: Pick<Endpoint, 'path'>, input: RequestInput = {}): string {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = input.params?.[name];
    if (value === undefined) throw new TypeError(`${endpoint.path} needs ${name}`);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined) query.set(key, String(value));
  }
  const search = query.toString();
  return `${API_ROOT}${path}${search ? `?${search}` : ''}`;
}

async function send(endpoint: Endpoint, input: RequestInput): Promise<Response> {
  const path = toPath(endpoint, input);
  const timeout = AbortSignal.timeout(input.timeoutMilliseconds ?? TIMEOUT_MILLISECONDS);
  const signal = input.signal ? AbortSignal.any([input.signal, timeout]) : timeout;
  let response: Response;
  try {
    response = await fetch(path, {
      method: endpoint.method,
      signal,
      ...(input.body === undefined
        ? {}
        : { body: JSON.stringify(input.body), headers: { 'content-type': 'application/json' } }),
    });
  } catch (cause) {
    if (input.signal?.aborted) throw cause;
    throw new ApiError(timeout.aborted ? 'timeout' : 'network', path, { cause });
  }
  if (!response.ok) throw await toProblemError(response, path);
  return response;
}

async function toProblemError(response: Response, path: string): Promise<ApiError> {
  const problem = problemSchema.safeParse(await response.json().catch(() => null));
  return new ApiError('problem', path, {
    status: response.status,
    problem: problem.success ? problem.data : null,
    message: problem.success ? problem.data.title : `status ${response.status}`,
  });
}
