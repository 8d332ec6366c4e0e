import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewIncident } from '@/domain/incident/incident';
import { readChanges } from '#data/store/change/change-log';
import { readTotals } from '#data/store/district/read-district';
import { createIncidentIntake } from '#data/store/incident/incident-intake';
import { createIntakeRules } from '#data/store/incident/intake-rules';
import { IntakeRefusal } from '#data/store/incident/post-incidents';
import { readIncident } from '#data/store/incident/read-incident';
import type { Store } from '#data/store/store';
import { readStoreState } from '#data/store/store-state';
import { writeDistrict } from '#data/store/write-district';
import { buildIncident, fillSmallDistrict } from '#tests/contract/support/small-district';
import { STORE_PARTIES } from '#tests/contract/support/store-parties';

describe.each(STORE_PARTIES.filter(({ skipped }) => skipped === null))('intake on $name', ({ open }) => {
  let store: Store;
  const intake = createIncidentIntake(createIntakeRules());
  let next = 0;
  const fresh = (changes: Partial<NewIncident> = {}): NewIncident =>
    buildIncident(next % 700, { sourceId: `burst-${next++}`, sourceCode: 'hotline', ...changes });

  beforeAll(async () => {
    store = await open();
    await writeDistrict(store, fillSmallDistrict);
  });
  afterAll(() => store.close());

  it('stores a burst in few transactions, answers each sender with their own, and counts all', async () => {
    const before = await readStoreState(store);
    const all = (await readTotals(store)).all;
    const batches = Array.from({ length: 60 }, () => [fresh(), fresh(), fresh()]);
    const outcomes = await Promise.all(batches.map((batch) => intake.take(store, batch)));
    const after = await readStoreState(store);

    expect(outcomes.every(({ created }) => created === 3)).toBe(true);
    for (const [i, { ids }] of outcomes.entries()) {
      const stored = await Promise.all(ids.map((id) => readIncident(store, id)));
      expect(stored.map((incident) => incident!.sourceId)).toEqual(
        batches[i]!.map(({ sourceId }) => sourceId),
      );
    }
    expect((await readTotals(store)).all).toBe(all + 180);
    expect(after.sequence).toBe(before.sequence + 180);
    // The first goes alone, the others wait for it together.
    expect(after.dataVersion - before.dataVersion).toBe(2);
    const log = await readChanges(store, before.sequence, 200);
    expect(log.kind === 'changes' && log.changes.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 180 }, (_, i) => before.sequence + 1 + i),
    );
    expect(outcomes.map(({ sequence }) => sequence)).toEqual(
      batches.map((_, i) => before.sequence + 3 * (i + 1)),
    );
  });

  it('refuses one of many without holding up or changing the others', async () => {
    const { all } = await readTotals(store);
    const sent = [[fresh()], [fresh()], [fresh({ categoryCode: 'no-such' })], [fresh()]];
    const outcomes = await Promise.allSettled(sent.map((batch) => intake.take(store, batch)));

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect((outcomes[2] as PromiseRejectedResult).reason).toBeInstanceOf(IntakeRefusal);
    expect((await readTotals(store)).all).toBe(all + 3);
  });

  it('stores the others where the database takes one not', async () => {
    const { all } = await readTotals(store);
    const tooMany = 1 << 20;
    const sent = [[fresh()], [fresh({ flags: tooMany })], [fresh()], [fresh()]];
    const outcomes = await Promise.allSettled(sent.map((batch) => intake.take(store, batch)));

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect((await readTotals(store)).all).toBe(all + 3);
  });

  it('takes the same incident from many in the order they came', async () => {
    const incident = fresh();
    const titles = ['一', '二', '三', '四', '五'];
    const outcomes = await Promise.all(
      titles.map((title) => intake.take(store, [{ ...incident, title }, fresh()])),
    );
    const ids = new Set(outcomes.map(({ ids: [id] }) => id));

    expect(ids.size).toBe(1);
    expect(outcomes.map(({ created, updated }) => [created, updated])).toEqual([
      [2, 0],
      ...titles.slice(1).map(() => [1, 1]),
    ]);
    expect(await readIncident(store, [...ids][0]!)).toMatchObject({ title: '五', version: 5 });
  });
});
