import { randomUUID } from 'node:crypto';
import { tableFromIPC } from 'apache-arrow';
import { createParser } from 'eventsource-parser';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENDPOINTS } from '@/contract/catalog';
import { regionColumn } from '@/contract/arrow-columns';
import { districtSchema } from '@/contract/district';
import type { Endpoint } from '@/contract/endpoint';
import { streamEventSchema, type StreamEvent } from '@/contract/stream';
import { writeAccount } from '#data/store/access/accounts';
import { startSession } from '#data/store/access/sessions';
import { hashToken, newToken } from '#data/service/access/session-token';
import { createIntakeRules } from '#data/store/incident/intake-rules';
import { postIncidents } from '#data/store/incident/post-incidents';
import { startSmallService, type SmallService } from '#tests/contract/support/service-parties';
import {
  buildIncident,
  buildSmallIncidents,
  buildSmallRegions,
} from '#tests/contract/support/small-district';
import { STORE_PARTIES } from '#tests/contract/support/store-parties';

const regions = buildSmallRegions().map(({ region }) => region);
const parents = new Map(regions.map(({ code, parentCode }) => [code as string, parentCode as string | null]));
const chainOf = (code: string): string[] => {
  const parent = parents.get(code) ?? null;
  return parent === null ? [code] : [code, ...chainOf(parent)];
};
const isIn = (codes: readonly (string | null)[], scope: readonly string[]) =>
  codes.some((code) => code !== null && chainOf(code).some((one) => scope.includes(one)));
const scopes = fc.uniqueArray(fc.constantFrom(...regions.map(({ code }) => code as string)), {
  minLength: 1,
  maxLength: 3,
});

describe.each(STORE_PARTIES.filter(({ skipped }) => skipped === null))('data scopes on $name', (party) => {
  let small: SmallService;
  const stored = buildSmallIncidents();
  beforeAll(async () => {
    small = await startSmallService(party);
  });
  afterAll(() => small.close());

  let accounts = 0;
  /** The headers of somebody bound to regions, or to none where `null`. */
  const signedIn = async (scopeCodes: readonly string[] | null) => {
    const userName = `user${++accounts}`;
    const token = newToken();
    await writeAccount(small.store, {
      userName,
      displayName: userName,
      role: 'commander',
      scopeCodes,
      disabled: false,
    });
    await startSession(small.store, {
      tokenHash: hashToken(token),
      userName,
      kind: 'token',
      label: '',
      expiresAt: Date.now() + 600_000,
    });
    small.service.context.callers.forget();
    return { authorization: `Bearer ${token}` };
  };
  const ask = (path: string, headers: Record<string, string>, signal?: AbortSignal) =>
    fetch(`${small.url}/api/v1${path}`, { headers, ...(signal ? { signal } : {}) });

  /** Asks every JSON endpoint and looks for what lies outside in the very text of the answers. */
  const expectNoLeak = async (
    scope: readonly string[],
    hidden: readonly string[],
    headers: Record<string, string>,
  ) => {
    const outside = stored
      .filter(({ regionCodes }) => !isIn(regionCodes!, scope))
      .map(({ sourceId }) => sourceId);
    for (const address of ENDPOINTS.flatMap((endpoint) => addressesOf(endpoint, hidden[0] ?? 'D'))) {
      const text = await (await ask(address, headers)).text();
      for (const id of outside)
        expect(text.includes(`"sourceId":"${id}"`), `${address} tells ${id}`).toBe(false);
      // An incident inside by one hierarchy carries its code of the other.
      if (address.includes('incidents')) continue;
      for (const code of hidden) expect(text.includes(`"${code}"`), `${address} tells ${code}`).toBe(false);
    }
  };

  it('shows briefs about their regions alone, and lets nobody write one about others', async () => {
    const [one, other] = ['S-00', 'S-10'];
    const everyone = await signedIn(null);
    const bound = await signedIn([one]);
    const save = async (headers: Record<string, string>, region: string | null, words: string) => {
      const response = await fetch(`${small.url}/api/v1/briefings/${randomUUID()}`, {
        method: 'PUT',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({
          kind: 'month',
          start: '2026-10',
          query: region === null ? {} : { region },
          order: [],
          hidden: [],
          comments: { summary: words },
          notes: {},
          dataVersion: '1',
          figures: '',
          version: 0,
        }),
      });
      return response.status;
    };
    const statuses = [
      await save(everyone, null, 'of the district'),
      await save(everyone, one, 'of the one'),
      await save(everyone, other, 'of the other'),
      await save(bound, null, 'of all they see'),
    ];
    expect(statuses).toEqual([200, 200, 200, 200]);
    expect(await save(bound, other, 'beyond')).toBe(403);

    const told = await (await ask('/briefings', bound)).text();
    expect(told).toContain('of the one');
    expect(told).toContain('of all they see');
    expect(told).not.toMatch(/of the district|of the other|beyond/);
    expect(await (await ask('/briefings', everyone)).text()).toContain('of the district');
  });

  it('shows whoever is bound to regions their rows, all of them and no others, on every endpoint', async () => {
    await fc.assert(
      fc.asyncProperty(scopes, async (scope) => {
        const headers = await signedIn(scope);
        const inside = stored.filter(({ regionCodes }) => isIn(regionCodes!, scope));
        const hidden = regions
          .map(({ code }) => code as string)
          .filter((code) => !isIn([code], scope) && !scope.some((one) => chainOf(one).includes(code)));

        const district = districtSchema.parse(await (await ask('/district', headers)).json());
        expect(district.incidents.all).toBe(inside.length);
        expect(district.regions.every(({ code }) => !hidden.includes(code))).toBe(true);

        const { months } = (await (await ask('/incidents/months', headers)).json()) as {
          months: { rows: number; href: string }[];
        };
        expect(months.reduce((sum, { rows }) => sum + rows, 0)).toBe(inside.length);
        let rows = 0;
        for (const { href } of months) {
          const response = await ask(href.slice('/api/v1'.length), headers);
          expect(response.headers.get('cache-control')).toBe('private, no-cache');
          const table = tableFromIPC(new Uint8Array(await response.arrayBuffer()));
          rows += table.numRows;
          for (let i = 0; i < table.numRows; i++) {
            const row = table.get(i)!.toJSON() as Record<string, string | null>;
            const codes = district.hierarchies.map(({ id }) => row[regionColumn(id)] ?? null);
            expect(isIn(codes, scope)).toBe(true);
          }
        }
        expect(rows).toBe(inside.length);

        await expectNoLeak(scope, hidden, headers);
        const first = stored.findIndex(({ regionCodes }) => !isIn(regionCodes!, scope));
        const [row] = await small.store.query<{ id: number }>(
          'SELECT id FROM incident WHERE source_id = $1',
          [`N${first}`],
        );
        if (first >= 0) expect((await ask(`/incidents/${row!.id}`, headers)).status).toBe(404);
        expect((await ask('/imports', headers)).status).toBe(403);
      }),
      { numRuns: 12, seed: 7 },
    );
  });

  it('tells on the stream every change inside, none outside, and leaves no gap in the numbers', async () => {
    const rules = createIntakeRules();
    let serial = 0;
    await fc.assert(
      fc.asyncProperty(
        scopes,
        fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 1, maxLength: 40 }),
        async (scope, places) => {
          const headers = await signedIn(scope);
          const { sequence: after } = await small.service.context.state.read();
          const posted = places.map((place) =>
            buildIncident(place, { sourceId: `scoped-${++serial}`, sourceCode: 'hotline' }),
          );
          const { ids, sequence } = await postIncidents(small.store, posted, rules);
          const expected = ids.filter((_, i) => isIn(posted[i]!.regionCodes!, scope));
          const events = await readUntil(small.url, { after, sequence, headers });

          expect(
            events.flatMap((event) => (event.kind === 'incident' ? [event.row.id as number] : [])),
          ).toEqual(expected);
          let last = after;
          for (const event of events) {
            if (event.kind === 'incident') expect(event.sequence).toBe(last + 1);
            if (event.kind !== 'clock') last = event.sequence;
          }
          expect(last).toBeGreaterThanOrEqual(sequence);
        },
      ),
      { numRuns: 15, seed: 11 },
    );
  });

  it('tells of an incident that moves elsewhere that it is gone: who follows the stream holds just what is inside', async () => {
    const rules = createIntakeRules();
    let serial = 0;
    const place = fc.integer({ min: 0, max: 15 });
    const moves = fc.array(fc.tuple(fc.nat(5), place), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(scopes, moves, async (scope, steps) => {
        const headers = await signedIn(scope);
        const { sequence: after } = await small.service.context.state.read();
        const run = ++serial;
        const inside = new Set<number>();
        let sequence = after;
        for (const [which, where] of steps) {
          const incident = buildIncident(where, {
            sourceId: `moving-${run}-${which}`,
            sourceCode: 'hotline',
          });
          const outcome = await postIncidents(small.store, [incident], rules);
          sequence = Math.max(sequence, outcome.sequence);
          if (isIn(incident.regionCodes!, scope)) inside.add(outcome.ids[0]!);
          else inside.delete(outcome.ids[0]!);
        }
        const held = new Set<number>();
        for (const event of await readUntil(small.url, { after, sequence, headers })) {
          if (event.kind === 'incident') held.add(event.row.id);
          // Nobody is told of one that they did not see.
          if (event.kind === 'gone') expect(held.delete(event.id)).toBe(true);
        }

        expect([...held].sort()).toEqual([...inside].sort());
      }),
      { numRuns: 15, seed: 19 },
    );
  });

  it('shows all to who is bound to none, and ends the stream of who is disabled', async () => {
    const headers = await signedIn(null);
    const regionsTold = (await (await ask('/collections/regions/items?limit=100', headers)).json()) as {
      numberMatched: number;
    };
    expect(regionsTold.numberMatched).toBe(regions.length);

    const stop = new AbortController();
    const response = await ask('/stream', headers, stop.signal);
    await small.store.query('UPDATE account SET disabled = true');
    small.service.context.callers.forget();
    const started = Date.now();
    const reader = response.body!.getReader();
    for (
      let chunk = await reader.read();
      !chunk.done;
      chunk = await reader.read().catch(() => ({ done: true, value: undefined }))
    )
      continue;
    stop.abort();

    expect(Date.now() - started).toBeLessThan(10_000);
    expect((await ask('/district', headers)).status).toBe(401);
  });
});

/** Addresses to ask an endpoint at that gives JSON; none for others. */
function addressesOf({ method, path, answer }: Endpoint, hiddenRegion: string): string[] {
  if (method !== 'GET' || answer.kind !== 'json') return [];
  const collections = path.includes('{collectionId}')
    ? ['incidents', 'regions', 'cameras', 'patrol-tracks']
    : [''];
  return collections.map((collection) => {
    const feature = collection === 'regions' ? hiddenRegion : '17';
    const filled = path.replace('{collectionId}', collection).replace('{featureId}', feature);
    return `${filled.replaceAll(/\{\w+\}/g, '17')}${path.endsWith('/items') ? '?limit=1000' : ''}`;
  });
}

async function readUntil(
  url: string,
  { after, sequence, headers }: { after: number; sequence: number; headers: Record<string, string> },
): Promise<StreamEvent[]> {
  const stop = new AbortController();
  const events: StreamEvent[] = [];
  const parser = createParser({
    onEvent: ({ data }) => events.push(streamEventSchema.parse(JSON.parse(data))),
  });
  const response = await fetch(`${url}/api/v1/stream?after=${after}`, { headers, signal: stop.signal });
  const decoder = new TextDecoder();
  const reader = response.body!.getReader();
  while (!events.some((event) => event.kind !== 'clock' && event.sequence >= sequence)) {
    const { done, value } = await reader.read();
    if (done) break;
    parser.feed(decoder.decode(value, { stream: true }));
  }
  stop.abort();
  return events;
}
