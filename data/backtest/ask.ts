import { API_ROOT, type Endpoint } from '@/contract/endpoint';
import { problemSchema } from '@/contract/problem';
import type { RunningService } from '#data/store/access/running-service';
import type { z } from 'zod';

interface AskInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

/** A service that does not answer as its contract says. */
export class ServiceFault extends Error {}

/**
 * Asks a JSON endpoint and checks the answer against the contract.
 *
 * @throws {ServiceFault} If no answer comes, or another one than the contract says.
 */
export async function ask<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  S extends z.ZodType,
>(service: RunningService, endpoint: Endpoint<P, Q, B, S>, input: AskInput = {}): Promise<z.output<S>> {
  if (endpoint.answer.kind !== 'json') throw new TypeError(`${endpoint.id} does not answer in JSON`);
  const response = await send(service, endpoint, input);
  const parsed = endpoint.answer.schema.safeParse(await response.json());
  if (parsed.success) return parsed.data;
  throw new ServiceFault(`${endpoint.path}: ${parsed.error.issues[0]?.message ?? 'unexpected answer'}`);
}

/** Asks a binary endpoint. */
export async function askBytes(
  service: RunningService,
  endpoint: Endpoint,
  input: AskInput = {},
): Promise<Uint8Array> {
  return new Uint8Array(await (await send(service, endpoint, input)).arrayBuffer());
}

async function send(
  { url: root, headers }: RunningService,
  { path }: Pick<Endpoint, 'path'>,
  { params = {}, query = {} }: AskInput,
) {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const url = new URL(`${API_ROOT}${filled}`, root);
  url.search = new URLSearchParams(query).toString();
  const response = await fetch(url, { headers }).catch((error: unknown) => {
    throw new ServiceFault(
      `${root} 没有应答，请确认服务已启动。 ${root} does not answer: is the service running? (${String(error)})`,
    );
  });
  if (response.ok) return response;
  const problem = problemSchema.safeParse(await response.json().catch(() => null));
  throw new ServiceFault(problem.success ? problem.data.detail : `${url.pathname}: ${response.status}`);
}
