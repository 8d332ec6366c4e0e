import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Endpoint } from '@/contract/endpoint';
import type { Principal } from '@/domain/access/principal';
import type { AuditNote } from '../access/audit-note';
import type { Caller } from '../access/caller';
import type { ServiceContext } from '../service-context';
import { jsonResponse } from './json-response';
import { badRequest, notFound } from './problem-error';
import { readJsonBody } from './read-json-body';

const DEFAULT_MAX_BODY_BYTES = 1_000_000;

export type RequestContext = Context<{ Bindings: Partial<HttpBindings> }>;

/** A request as it comes to a route, once it is known who sent it. */
export interface Asked {
  readonly request: RequestContext;
  readonly context: ServiceContext;
  readonly caller: Caller;
  /** What the audit log tells about the request. */
  readonly note: AuditNote;
}

/** One endpoint as the service answers it. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly answer: (asked: Asked) => Promise<Response>;
}

/** What a route works with: parts of the request that meet the contract already. */
export interface RouteInput<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> extends Asked {
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly body: z.output<B>;
  /** Who asks: allowed already what the endpoint's `access` says. */
  readonly principal: Principal;
}

/** A value whose parts are only read: what the store gives need not be copied. */
export type Reading<T> = unknown extends T
  ? T
  : T extends string | number | boolean | bigint | null | undefined
    ? T
    : T extends readonly [unknown, ...unknown[]]
      ? { readonly [K in keyof T]: Reading<T[K]> }
      : T extends readonly (infer E)[]
        ? readonly Reading<E>[]
        : { readonly [K in keyof T]: Reading<T[K]> };

export interface RouteOptions<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, A> {
  readonly maxBodyBytes?: number;
  /** Version of what the answer is made from: a client that has it is told so without the answer being made. */
  readonly version?: (context: ServiceContext, params: z.output<P>) => Promise<string>;
  /** `cache-control` of the answer. */
  readonly cache?: 'no-cache' | 'no-store';
  /** The answer in another form than the contract's, where the query asks for one. */
  readonly respond?: (value: A, input: RouteInput<P, Q, B>) => Response | null;
}

/** A JSON endpoint: what `answer` gives is encoded by the contract, so it cannot drift. */
export function jsonRoute<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  S extends z.ZodType,
>(
  endpoint: Endpoint<P, Q, B, S>,
  answer: (input: RouteInput<P, Q, B>) => Promise<Reading<z.output<S>>>,
  options: RouteOptions<P, Q, B, Reading<z.output<S>>> = {},
): Route {
  const { answer: form } = endpoint;
  if (form.kind !== 'json') throw new TypeError(`${endpoint.id} does not answer in JSON`);
  const cacheControl = options.cache ?? 'no-cache';
  return {
    endpoint: endpoint,
    answer: async (asked) => {
      const { request, context } = asked;
      const input = await parseInput(endpoint, asked, options.maxBodyBytes);
      const version = await options.version?.(context, input.params);
      const etag = version === undefined ? null : `W/"${version}"`;
      if (etag !== null && request.req.header('if-none-match') === etag) {
        return new Response(null, { status: 304, headers: { etag, 'cache-control': cacheControl } });
      }
      const value = await answer(input);
      const response =
        options.respond?.(value, input) ??
        (await jsonResponse(request, z.encode(form.schema, value as z.output<S>), form.mediaType));
      response.headers.set('cache-control', cacheControl);
      if (etag !== null) response.headers.set('etag', etag);
      return response;
    },
  };
}

/** An endpoint that does not answer in JSON: its request is checked, its answer is a response. */
export function rawRoute<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  S extends z.ZodType,
>(endpoint: Endpoint<P, Q, B, S>, answer: (input: RouteInput<P, Q, B>) => Promise<Response>): Route {
  return {
    endpoint: endpoint,
    answer: async (asked) => answer(await parseInput(endpoint, asked)),
  };
}

async function parseInput<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  S extends z.ZodType,
>(
  endpoint: Endpoint<P, Q, B, S>,
  asked: Asked,
  maxBodyBytes = DEFAULT_MAX_BODY_BYTES,
): Promise<RouteInput<P, Q, B>> {
  const { request } = asked;
  const params = endpoint.params.safeParse(request.req.param());
  if (!params.success) {
    throw notFound({ en: 'There is nothing at this address.', zh: '此地址不存在。' });
  }
  const query = endpoint.query.strict().safeParse(request.req.query());
  if (!query.success) throw badRequest(toErrors(query.error, '/query'));
  let body: unknown;
  if (endpoint.body && endpoint.bodyMediaType === 'application/json') {
    const parsed = endpoint.body.safeParse(await readJsonBody(request.req.raw, maxBodyBytes));
    if (!parsed.success) throw badRequest(toErrors(parsed.error, ''));
    body = parsed.data;
  }
  return {
    params: params.data,
    query: query.data as z.output<Q>,
    body: body as z.output<B>,
    ...asked,
    principal: asked.caller.principal,
  };
}

/** Faults by JSON pointer; those of the query stand below `/query`. */
function toErrors(error: z.ZodError, root: string) {
  return error.issues.map(({ path, message }) => ({
    pointer: [root, ...path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))].join(
      '/',
    ),
    detail: message,
  }));
}
