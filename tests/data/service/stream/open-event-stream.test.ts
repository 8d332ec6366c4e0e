import { createParser } from 'eventsource-parser';
import fc from 'fast-check';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { streamEventSchema, type StreamEvent } from '@/contract/stream';
import type { NewIncident } from '@/domain/incident/incident';
import { createIntakeRules } from '#data/store/incident/intake-rules';
import { postIncidents } from '#data/store/incident/post-incidents';
import { readStoreState } from '#data/store/store-state';
import { writeDistrict } from '#data/store/write-district';
import { startSmallService, type SmallService } from '#tests/contract/support/service-parties';
import { buildIncident } from '#tests/contract/support/small-district';
import { STORE_PARTIES } from '#tests/contract/support/store-parties';

/** Reads events over real HTTP until told to stop or the connection ends. */
async function readEvents(
  url: string,
  {
    after,
    lastEventId,
    until,
  }: { after?: number; lastEventId?: number; until: (events: readonly StreamEvent[]) => boolean },
): Promise<StreamEvent[]> {
  const stop = new AbortController();
  const events: StreamEvent[] = [];
  const parser = createParser({
    onEvent: ({ data }) => events.push(streamEventSchema.parse(JSON.parse(data))),
  });
  const query = after === undefined ? '' : `?after=${after}`;
  const headers = lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) };
  const response = await fetch(`${url}/api/v1/stream${query}`, { headers, signal: stop.signal });
  const decoder = new TextDecoder();
  const reader = response.body!.getReader();
  while (!until(events)) {
    const { done, value } = await reader.read();
    if (done) break;
    parser.feed(decoder.decode(value, { stream: true }));
  }
  stop.abort();
  return events;
}

const sequences = (events: readonly StreamEvent[]) =>
  events.flatMap((event) => (event.kind === 'incident' ? [event.sequence] : []));

describe.each(STORE_PARTIES.filter(({ skipped }) => skipped === null))('the stream on $name', (party) => {
  let small: SmallService;
  const rules = createIntakeRules();
  let serial = 0;
  const post = (count: number) => {
    const incidents = Array.from({ length: count }, (): NewIncident => {
      serial++;
      return buildIncident(serial % 700, { sourceId: `live-${serial}`, sourceCode: 'hotline' });
    });
    return postIncidents(small.store, incidents, rules);
  };
  const current = async () => (await readStoreState(small.store)).sequence;
  beforeAll(async () => {
    small = await startSmallService(party);
  });
  afterAll(() => small.close());

  it('tells of a change within a second, with the row as it stands', async () => {
    const before = await current();
    const reading = readEvents(small.url, {
      after: before,
      until: (events) => sequences(events).length === 1,
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { ids } = await post(1);
    const events = await reading;

    expect(events.at(-1)).toMatchObject({
      kind: 'incident',
      sequence: before + 1,
      change: 'created',
      row: { id: ids[0], version: 1, sourceCode: 'hotline' },
    });
  });

  it('goes on after the last event seen, which counts more than the address', async () => {
    const before = await current();
    await post(6);
    const events = await readEvents(small.url, {
      after: before,
      lastEventId: before + 4,
      until: (seen) => sequences(seen).length === 2,
    });

    expect(sequences(events)).toEqual([before + 5, before + 6]);
  });

  it('begins with what comes next where nothing is said', async () => {
    const before = await current();
    const reading = readEvents(small.url, { until: (events) => sequences(events).length === 1 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await post(1);

    expect(sequences(await reading)).toEqual([before + 1]);
  });

  it('says nothing twice and leaves nothing out, however often it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({ posted: fc.integer({ min: 1, max: 12 }), taken: fc.integer({ min: 0, max: 8 }) }),
          {
            minLength: 2,
            maxLength: 6,
          },
        ),
        async (rounds) => {
          const before = await current();
          const seen: number[] = [];
          let total = 0;
          for (const { posted, taken } of rounds) {
            const behind = total + posted - seen.length;
            const wanted = Math.min(taken, behind);
            const reading = readEvents(small.url, {
              lastEventId: before + seen.length,
              until: (events) => sequences(events).length >= wanted,
            });
            await post(posted);
            total += posted;
            // A cut loses what was on its way: only what the client has taken in counts.
            seen.push(...sequences(await reading).slice(0, wanted));
          }
          const rest = await readEvents(small.url, {
            lastEventId: before + seen.length,
            until: (events) => seen.length + sequences(events).length >= total,
          });

          expect([...seen, ...sequences(rest)]).toEqual(
            Array.from({ length: total }, (_, i) => before + 1 + i),
          );
        },
      ),
      { numRuns: 8, seed: 5 },
    );
  });

  it('tells those who listen when the district changes as a whole', async () => {
    const before = await current();
    const reading = readEvents(small.url, {
      after: before,
      until: (events) => events.some(({ kind }) => kind === 'reset'),
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await writeDistrict(small.store, (writer) => writer.putSources([]));
    const events = await reading;

    expect(events.at(-1)).toEqual({ kind: 'reset', reason: 'district-changed', sequence: before + 1 });
  });

  it('tells those who come back from before such a change the same, then goes on', async () => {
    const before = await current();
    await post(1);
    await writeDistrict(small.store, (writer) => writer.putSources([]));
    await post(1);
    const events = await readEvents(small.url, {
      after: before,
      until: (seen) => sequences(seen).length === 1,
    });

    expect(events.filter(({ kind }) => kind !== 'clock').map(({ kind }) => kind)).toEqual([
      'reset',
      'incident',
    ]);
    expect(sequences(events)).toEqual([before + 3]);
  });

  it('tells who claims to have seen what was never said to begin anew', async () => {
    const events = await readEvents(small.url, {
      after: (await current()) + 1_000,
      until: (seen) => seen.some(({ kind }) => kind === 'reset'),
    });

    expect(events.at(-1)).toEqual({ kind: 'reset', reason: 'gap', sequence: await current() });
  });

  it('keeps nothing for a client that takes nothing, and serves the others', async () => {
    const before = await current();
    const { port } = new URL(small.url);
    const deaf = connect(Number(port), '127.0.0.1');
    deaf.pause();
    deaf.write(`GET /api/v1/stream?after=${before} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
    for (let i = 0; i < 5; i++) await post(200);
    const events = await readEvents(small.url, {
      after: before,
      until: (seen) => sequences(seen).length === 1000,
    });
    deaf.destroy();

    expect(sequences(events)).toEqual(Array.from({ length: 1000 }, (_, i) => before + 1 + i));
  });

  it('is not held back by proxies or caches', async () => {
    const stop = new AbortController();
    const { headers } = await fetch(`${small.url}/api/v1/stream`, { signal: stop.signal });
    stop.abort();

    expect(headers.get('x-accel-buffering')).toBe('no');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-encoding')).toBeNull();
  });

  it('ends with the service', async () => {
    const own = await startSmallService(STORE_PARTIES[0]!);
    const reading = readEvents(own.url, { until: () => false });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await own.close();

    expect((await reading).every(({ kind }) => kind === 'clock')).toBe(true);
  });
});
