import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { readItem } from '@/contract/collections';
import { readDistrict } from '@/contract/district';
import { API_ROOT } from '@/contract/endpoint';
import { newIncidentSchema, postIncidents } from '@/contract/incidents';
import { problemSchema } from '@/contract/problem';
import type { NewIncident } from '@/domain/incident/incident';
import type { RunningService } from '#data/store/access/running-service';
import { PARAMETERS, PARAMETERS_FEATURE_ID } from '#data/district/seed-sample';

/** A fault of the feed that its user can do something about. */
export class FeedError extends Error {}

/** What the served sample was made with. */
export interface ServedSample {
  readonly seed: number;
  readonly incidents: number;
  readonly endsAt: number;
  /** Latest time of report stored. */
  readonly asOf: number;
}

export interface PostCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

export interface FeedClient {
  readonly readSample: () => Promise<ServedSample>;
  /** Sends until it is taken: a service that is away is waited for. */
  readonly post: (incidents: readonly NewIncident[], signal: AbortSignal) => Promise<PostCounts>;
}

const LONGEST_WAIT_MILLISECONDS = 10_000;
const parametersSchema = z.object({
  seed: z.int(),
  incidents: z.int(),
  endsAt: z.iso.datetime().transform((text) => Date.parse(text)),
});

export function createFeedClient({ url, headers }: RunningService): FeedClient {
  const root = `${url}${API_ROOT}`;
  return {
    readSample: async () => {
      const district = await readJson(`${root}/district`, readDistrict.answer, headers);
      const path = `/collections/${PARAMETERS.id}/items/${PARAMETERS_FEATURE_ID}`;
      const { properties } = await readJson(`${root}${path}`, readItem.answer, headers).catch(
        (error: unknown) => {
          throw error instanceof FeedError ? new FeedError(NO_SAMPLE) : error;
        },
      );
      const parameters = parametersSchema.parse(properties);
      return { ...parameters, asOf: district.asOf ?? parameters.endsAt };
    },
    post: async (incidents, signal) => {
      const body = JSON.stringify({ incidents: z.encode(z.array(newIncidentSchema), incidents as never) });
      for (let wait = 500; ; wait = Math.min(wait * 2, LONGEST_WAIT_MILLISECONDS)) {
        const response = await fetch(`${root}/incidents`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body,
          signal,
        }).catch((error: unknown) => (signal.aborted ? Promise.reject(error as Error) : null));
        if (response?.ok) return parseAnswer(postIncidents.answer, await response.json());
        if (response && response.status < 500) throw await toFeedError(response);
        console.warn(`服务暂不可用，稍后重试 the service is away, trying again: ${url}`);
        await pause(wait, undefined, { signal });
      }
    },
  };
}

const NO_SAMPLE =
  '该服务没有示范区，无法播放。请先运行 npm run sample。\nThe service holds no sample district to go on from. Run npm run sample first.';

type JsonAnswer<S extends z.ZodType> = { readonly kind: string; readonly schema?: S };

async function readJson<S extends z.ZodType>(
  address: string,
  answer: JsonAnswer<S>,
  headers: Readonly<Record<string, string>>,
): Promise<z.output<S>> {
  let response: Response;
  try {
    response = await fetch(address, { headers });
  } catch {
    const origin = new URL(address).origin;
    throw new Error(
      `无法连接 ${origin}。请先用 npm start 启动服务，或用 --url 指定地址。\nCannot reach ${origin}. Start the service by npm start, or name its address by --url.`,
    );
  }
  if (!response.ok) throw await toFeedError(response);
  return parseAnswer(answer, await response.json());
}

function parseAnswer<S extends z.ZodType>(answer: JsonAnswer<S>, json: unknown): z.output<S> {
  if (!answer.schema) throw new TypeError('the endpoint does not answer in JSON');
  return answer.schema.parse(json);
}

async function toFeedError(response: Response): Promise<FeedError> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) return new FeedError(`${response.url}: ${response.status}`);
  const { detail, detailZh, errors = [] } = parsed.data;
  const faults = errors.slice(0, 5).map((fault) => `  ${fault.pointer} ${fault.detail}`);
  return new FeedError([detailZh, detail, ...faults].filter(Boolean).join('\n'));
}
