import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followStream } from '@/client/live/live-stream';
import { createIntakeRules } from '#data/store/incident/intake-rules';
import { postIncidents } from '#data/store/incident/post-incidents';
import { readStoreState } from '#data/store/store-state';
import { startSmallService, type SmallService } from './support/service-parties';
import { buildIncident } from './support/small-district';
import { STORE_PARTIES } from './support/store-parties';

/** What happens to one connection between the service and the client. */
type Fault =
  | { readonly kind: 'refuse' }
  | { readonly kind: 'cut'; readonly afterBytes: number }
  | { readonly kind: 'duplicate' | 'reorder' }
  | { readonly kind: 'drop'; readonly every: number };

const faults = fc.oneof(
  fc.constant<Fault>({ kind: 'refuse' }),
  fc.integer({ min: 0, max: 4_000 }).map((afterBytes): Fault => ({ kind: 'cut', afterBytes })),
  fc.constantFrom<Fault>({ kind: 'duplicate' }, { kind: 'reorder' }),
  fc.integer({ min: 2, max: 5 }).map((every): Fault => ({ kind: 'drop', every })),
);

/** Sends requests to a service through a line that has the given faults, one connection each, and then none. */
function faultyLine(
  url: string,
  schedule: readonly Fault[],
): { send: typeof fetch; connections: () => number } {
  let connections = 0;
  const send: typeof fetch = async (input, init) => {
    const fault = schedule[connections++];
    if (fault?.kind === 'refuse') throw new TypeError('connection refused');
    const response = await fetch(`${url}${input as string}`, init);
    return fault ? new Response(response.body!.pipeThrough(spoil(fault)), response) : response;
  };
  return { send, connections: () => connections };
}

function spoil(fault: Exclude<Fault, { kind: 'refuse' }>): TransformStream<Uint8Array, Uint8Array> {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  let rest = '';
  let left = fault.kind === 'cut' ? fault.afterBytes : Number.POSITIVE_INFINITY;
  let count = 0;
  return new TransformStream({
    transform: (chunk, controller) => {
      if (fault.kind === 'cut') {
        controller.enqueue(chunk.slice(0, left));
        left -= chunk.length;
        if (left <= 0) controller.error(new TypeError('cut'));
        return;
      }
      const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
      rest = blocks.pop()!;
      const spoiled = blocks.flatMap((block) => {
        if (fault.kind === 'duplicate') return [block, block];
        return fault.kind === 'drop' && ++count % fault.every === 0 ? [] : [block];
      });
      if (fault.kind === 'reorder') spoiled.reverse();
      controller.enqueue(encoder.encode(spoiled.map((block) => `${block}\n\n`).join('')));
    },
  });
}

describe.each(STORE_PARTIES.filter(({ skipped }) => skipped === null))('a bad line to $name', (party) => {
  let small: SmallService;
  beforeAll(async () => {
    small = await startSmallService(party);
  });
  afterAll(() => small.close());

  it('loses and repeats nothing, whatever is refused, cut, doubled, dropped or put out of order', async () => {
    const rules = createIntakeRules();
    let serial = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(faults, { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 3, maxLength: 8 }),
        async (schedule, batches) => {
          const { sequence: after } = await readStoreState(small.store);
          const line = faultyLine(small.url, schedule);
          const seen: number[] = [];
          /** Also of what the service writes itself meanwhile, such as warnings. */
          const sequences: number[] = [];
          const posted: number[] = [];
          const stop = followStream(
            {
              onEvent: (event) => {
                if (event.kind === 'incident') seen.push(event.row.id);
                if (event.kind !== 'clock') sequences.push(event.sequence);
              },
              onStatus: () => undefined,
            },
            { after, fetch: line.send, random: () => 0 },
          );
          for (const size of batches) {
            const batch = Array.from({ length: size }, () =>
              buildIncident(serial % 600, { sourceId: `line-${++serial}`, sourceCode: 'hotline' }),
            );
            const { ids } = await postIncidents(small.store, batch, rules);
            posted.push(...ids);
            await new Promise((resolve) => setTimeout(resolve, 60));
          }
          await expect.poll(() => seen.length, { timeout: 40_000 }).toBeGreaterThanOrEqual(posted.length);
          stop();

          expect(seen).toEqual(posted);
          expect(sequences).toEqual(sequences.map((_, i) => after + 1 + i));
        },
      ),
      { numRuns: 10, seed: 29 },
    );
  }, 400_000);
});
