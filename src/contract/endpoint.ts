import type { z } from 'zod';
import type { Access } from '@/domain/access/permission';

/** What an endpoint answers with besides problems. */
export type Answer<S extends z.ZodType = z.ZodType> =
  | { readonly kind: 'json'; readonly schema: S; readonly mediaType: string }
  | { readonly kind: 'binary'; readonly mediaType: string }
  | { readonly kind: 'event-stream'; readonly schema: S }
  /** One JSON value a line, as the work goes on. */
  | { readonly kind: 'json-lines'; readonly schema: S };

/** One way to ask the service: the same value drives client, mock, service and openapi.json. */
export interface Endpoint<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodType = z.ZodType,
  S extends z.ZodType = z.ZodType,
> {
  /** OpenAPI operationId. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the API root, with `{parameters}`, such as `/incidents/{id}`. */
  readonly path: string;
  readonly summary: string;
  /** What the caller must be allowed to do. */
  readonly access: Access;
  readonly params: P;
  readonly query: Q;
  /** `null` where no body is taken. Multipart bodies are described by an object of their fields. */
  readonly body: B | null;
  readonly bodyMediaType: 'application/json' | 'multipart/form-data';
  readonly answer: Answer<S>;
}

/** Keeps the types of an endpoint's parts. Whoever may `read` may use it, unless it says otherwise. */
export function defineEndpoint<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  S extends z.ZodType,
>(
  endpoint: Omit<Endpoint<P, Q, B, S>, 'bodyMediaType' | 'access'> &
    Partial<Pick<Endpoint, 'bodyMediaType' | 'access'>>,
): Endpoint<P, Q, B, S> {
  return { bodyMediaType: 'application/json', access: 'read', ...endpoint };
}

/** Root of all paths on the service's origin. */
export const API_ROOT = '/api/v1';
