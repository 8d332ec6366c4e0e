import { expect } from 'vitest';
import type { z } from 'zod';
import type { Endpoint } from '@/contract/endpoint';
import type { RunningParty } from '../parties';

/** The party as it runs, once it has started. */
export type CurrentParty = () => RunningParty;

/** Endpoints that a suite has called, by their id. */
export const CALLED = new Set<string>();

interface Asked {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: string;
  readonly init?: RequestInit;
}

/** Asks an endpoint and leaves the answer as it is. */
export function askRaw(
  party: RunningParty,
  endpoint: Pick<Endpoint, 'id' | 'path' | 'method'>,
  { params = {}, query = '', init = {} }: Asked = {},
): Promise<Response> {
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  CALLED.add(endpoint.id);
  return party.ask(`${path}${query}`, { method: endpoint.method, ...init });
}

/** Asks a JSON endpoint, expects success, and reads the answer by the contract. */
export async function askJson<S extends z.ZodType>(
  party: RunningParty,
  endpoint: Pick<Endpoint, 'id' | 'path' | 'method'> & {
    readonly answer: { readonly kind: string; readonly schema?: S };
  },
  asked: Asked = {},
): Promise<z.output<S>> {
  const response = await askRaw(party, endpoint, asked);
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return endpoint.answer.schema!.parse(JSON.parse(text));
}
