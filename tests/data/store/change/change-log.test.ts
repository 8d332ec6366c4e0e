import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { incidentRowSchema } from '@/contract/stream';
import { appendChanges, appendResourceChange, readChanges } from '#data/store/change/change-log';
import { toIncidentRow } from '#data/store/incident/to-incident-row';
import type { Store } from '#data/store/store';
import { readStoreState, writeStoreState } from '#data/store/store-state';
import { writeDistrict } from '#data/store/write-district';
import { buildIncident, fillSmallDistrict } from '#tests/contract/support/small-district';
import { STORE_PARTIES } from '#tests/contract/support/store-parties';

describe('the change log', () => {
  let store: Store;
  let reset: number;
  const row = toIncidentRow({ ...buildIncident(1), regionCodes: [null, null] }, 1, 1);
  /** Writes changes as a posting would, with numbers up to `last`. */
  const writeUpTo = (last: number) =>
    store.transaction(async (queries) => {
      const state = await readStoreState(queries);
      const sequences = Array.from({ length: last - state.sequence }, (_, i) => state.sequence + 1 + i);
      await appendChanges(
        queries,
        sequences.map((sequence) => ({ sequence, kind: 'created', row, leftCodes: null })),
      );
      await writeStoreState(queries, { ...state, sequence: last });
    });
  beforeAll(async () => {
    store = await STORE_PARTIES[0]!.open();
    await writeDistrict(store, (writer) => fillSmallDistrict(writer, []));
    reset = (await readStoreState(store)).sequence;
    await writeUpTo(reset + 10);
  });
  afterAll(() => store.close());

  it('gives what follows a number, in order, up to a limit', async () => {
    const since = await readChanges(store, reset + 4, 3);

    expect(since.kind === 'changes' && since.changes.map(({ sequence }) => sequence - reset)).toEqual([
      5, 6, 7,
    ]);
  });

  it('gives nothing to who has seen all', async () => {
    expect(await readChanges(store, reset + 10, 5)).toEqual({ kind: 'changes', changes: [] });
  });

  it('tells who was away during a load that the district changed', async () => {
    expect(await readChanges(store, reset - 1, 100)).toEqual({
      kind: 'reset',
      reason: 'district-changed',
      sequence: reset,
    });
  });

  it('tells who has seen more than there is to begin anew, as after a restored backup', async () => {
    expect(await readChanges(store, reset + 99, 5)).toEqual({
      kind: 'reset',
      reason: 'gap',
      sequence: reset + 10,
    });
  });

  it('tells in their turn of resources that people wrote, and leaves the data version as it was', async () => {
    const before = await readStoreState(store);
    const resource = { collection: 'scenes', id: 'a', change: 'put' } as const;
    await store.transaction((queries) => appendResourceChange(queries, resource));
    await writeUpTo(before.sequence + 2);

    expect(await readChanges(store, before.sequence, 5)).toMatchObject({
      kind: 'changes',
      changes: [
        { sequence: before.sequence + 1, kind: 'resource', resource },
        { sequence: before.sequence + 2, kind: 'created' },
      ],
    });
    expect((await readStoreState(store)).dataVersion).toBe(before.dataVersion);
  });

  it('forgets what is beyond its retention and says so', async () => {
    // As if a hundred thousand more had been logged, one by one.
    await store.transaction(async (queries) => {
      await queries.query(
        `INSERT INTO incident_change (sequence, kind, incident_id, at, row)
         SELECT n, 'created', 1, now(), $1::jsonb FROM generate_series($2::bigint, $3::bigint) AS n`,
        [JSON.stringify(z.encode(incidentRowSchema, row)), reset + 13, reset + 101_498],
      );
      await writeStoreState(queries, { ...(await readStoreState(queries)), sequence: reset + 101_498 });
    });
    await writeUpTo(Math.ceil((reset + 101_500) / 1000) * 1000);
    const { sequence } = await readStoreState(store);
    const [oldest] = await store.query<{ oldest: number }>(
      'SELECT min(sequence) AS oldest FROM incident_change',
    );

    expect(oldest!.oldest).toBeGreaterThan(reset + 10);
    expect(await readChanges(store, reset + 2, 5)).toEqual({
      kind: 'reset',
      reason: 'gap',
      sequence,
    });
    expect(await readChanges(store, sequence - 2, 5)).toMatchObject({
      kind: 'changes',
      changes: [{}, {}],
    });
  });
});
