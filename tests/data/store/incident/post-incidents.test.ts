import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewIncident } from '@/domain/incident/incident';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { readChanges } from '#data/store/change/change-log';
import { readTotals } from '#data/store/district/read-district';
import { createIntakeRules } from '#data/store/incident/intake-rules';
import { IntakeRefusal, postIncidents } from '#data/store/incident/post-incidents';
import { readIncident } from '#data/store/incident/read-incident';
import { readMonths } from '#data/store/month/read-months';
import { recountMonths } from '#data/store/month/recount-months';
import type { Store } from '#data/store/store';
import { readStoreState } from '#data/store/store-state';
import { writeDistrict } from '#data/store/write-district';
import {
  buildIncident,
  codesAt,
  fillSmallDistrict,
  HOUR,
  TIME_ZONE,
} from '#tests/contract/support/small-district';
import { STORE_PARTIES } from '#tests/contract/support/store-parties';

describe.each(STORE_PARTIES.filter(({ skipped }) => skipped === null))(
  'postIncidents on $name',
  ({ open }) => {
    let store: Store;
    const rules = createIntakeRules();
    const post = (...incidents: readonly NewIncident[]) => postIncidents(store, incidents, rules);
    let next = 10_000;
    const fresh = (changes: Partial<NewIncident> = {}): NewIncident => {
      const number = next++;
      return buildIncident(number % 700, { sourceId: `fresh-${number}`, ...changes });
    };
    const unstamped = ({ regionCodes: _, ...incident }: NewIncident): NewIncident => incident;

    beforeAll(async () => {
      store = await open();
      await writeDistrict(store, fillSmallDistrict);
    });
    afterAll(() => store.close());

    it('stamps the regions of a place where none are given', async () => {
      const { ids } = await post(unstamped(fresh({ position: [120.33, 30.17] })));

      expect((await readIncident(store, ids[0]!))!.regionCodes).toEqual(codesAt(120.33, 30.17));
    });

    it('flags what lies outside, and leaves what has no place without regions or flag', async () => {
      const { ids } = await post(
        unstamped(fresh({ position: [121, 31] })),
        unstamped(fresh({ position: null })),
      );
      const [outside, unplaced] = [
        (await readIncident(store, ids[0]!))!,
        (await readIncident(store, ids[1]!))!,
      ];

      expect(outside).toMatchObject({ regionCodes: [null, null], flags: INCIDENT_FLAGS.outside });
      expect(unplaced).toMatchObject({ regionCodes: [null, null], flags: 0 });
    });

    it('sets the flags that follow from the incident and keeps those that do not', async () => {
      const base = fresh({ flags: INCIDENT_FLAGS.dayOnly | INCIDENT_FLAGS.reopened });
      const late = { ...base, stamps: { ...base.stamps, completedAt: base.dueAt! + HOUR } };
      const { ids } = await post(late);

      expect((await readIncident(store, ids[0]!))!.flags).toBe(
        INCIDENT_FLAGS.dayOnly | INCIDENT_FLAGS.overdue,
      );
    });

    it('logs each change with the next number and tells nothing of what did not change', async () => {
      const before = await readStoreState(store);
      const [a, b] = [fresh(), fresh()];
      const first = await post(a, b);
      const second = await post(a, { ...b, title: 'changed' });
      const log = await readChanges(store, before.sequence, 10);

      expect(first.sequence).toBe(before.sequence + 2);
      expect(second).toMatchObject({ updated: 1, unchanged: 1, sequence: before.sequence + 3 });
      expect(log).toMatchObject({
        kind: 'changes',
        changes: [
          { sequence: before.sequence + 1, kind: 'created', row: { id: first.ids[0], version: 1 } },
          { sequence: before.sequence + 2, kind: 'created', row: { id: first.ids[1], version: 1 } },
          { sequence: before.sequence + 3, kind: 'updated', row: { id: first.ids[1], version: 2 } },
        ],
      });
    });

    it.each([
      ['categoryCode', { categoryCode: 'no-such' }],
      ['sourceCode', { sourceCode: 'no-such' }],
      ['leadDepartmentCode', { leadDepartmentCode: 'no-such' }],
      ['coDepartmentCodes/1', { coDepartmentCodes: ['D1', 'no-such'] }],
      ['regionCodes/0', { regionCodes: ['no-such' as never, null] }],
      ['regionCodes', { regionCodes: [null] }],
      ['reportedAt', { reportedAt: -5 }],
    ])('takes nothing of a batch whose %s is not known here', async (field, changes) => {
      const before = await readStoreState(store);
      const refusal = await post(fresh(), fresh(changes)).catch((error: unknown) => error);

      expect(refusal).toBeInstanceOf(IntakeRefusal);
      expect((refusal as IntakeRefusal).faults).toMatchObject([{ index: 1, field, isConflict: false }]);
      expect(await readStoreState(store)).toEqual(before);
    });

    it('refuses a batch that holds an incident twice', async () => {
      const incident = fresh();
      const refusal = await post(incident, { ...incident, title: 'other' }).catch((error: unknown) => error);

      expect((refusal as IntakeRefusal).faults).toMatchObject([
        { index: 1, field: 'sourceId', isConflict: true },
      ]);
    });

    it('numbers the changes of many who post at once without gap or repeat, in the order they became visible', async () => {
      const before = await readStoreState(store);
      const outcomes = await Promise.all(Array.from({ length: 12 }, () => post(fresh(), fresh())));
      const log = await readChanges(store, before.sequence, 100);
      const sequences = log.kind === 'changes' ? log.changes.map(({ sequence }) => sequence) : [];

      expect(sequences).toEqual(Array.from({ length: 24 }, (_, i) => before.sequence + 1 + i));
      expect(new Set(outcomes.flatMap(({ ids }) => ids)).size).toBe(24);
    });

    it('has one effect when the same batch is sent many times at once', async () => {
      const batch = [fresh(), fresh()];
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => post(...batch)));

      expect(outcomes.reduce((sum, { created }) => sum + created, 0)).toBe(2);
      expect(new Set(outcomes.map(({ ids }) => ids.join())).size).toBe(1);
    });

    it('keeps the months right by differences: a recount finds the same', async () => {
      const change = fc.record({
        number: fc.integer({ min: 0, max: 30 }),
        hours: fc.integer({ min: 0, max: 3000 }),
        isPlaced: fc.boolean(),
        isOutside: fc.boolean(),
      });
      const toIncident = ({
        number,
        hours,
        isPlaced,
        isOutside,
      }: typeof change extends fc.Arbitrary<infer T> ? T : never) =>
        unstamped(
          buildIncident(number, {
            sourceId: `moving-${number}`,
            sourceCode: 'hotline',
            reportedAt: buildIncident(0).reportedAt + hours * HOUR,
            position: isPlaced ? (isOutside ? [121, 31] : [120.1, 30.3]) : null,
          }),
        );
      const batches = fc.array(
        fc.uniqueArray(change, { maxLength: 8, selector: ({ number }) => number, minLength: 1 }),
        {
          minLength: 1,
          maxLength: 4,
        },
      );
      await fc.assert(
        fc.asyncProperty(batches, async (sent) => {
          for (const batch of sent) await post(...batch.map(toIncident));
          const counted = await store.query(
            'SELECT month, rows, placed, outside FROM incident_month ORDER BY month',
          );
          const undo = new Error('undo');
          await store
            .transaction(async (queries) => {
              await recountMonths(queries, { timeZone: TIME_ZONE, days: null, version: 0 });
              expect(
                await queries.query('SELECT month, rows, placed, outside FROM incident_month ORDER BY month'),
              ).toEqual(counted);
              throw undo;
            })
            .catch((error: unknown) => expect(error).toBe(undo));
        }),
        { numRuns: 10, seed: 11 },
      );

      const { months } = await readMonths(store);
      expect(months.reduce((sum, { rows }) => sum + rows, 0)).toBe((await readTotals(store)).all);
    });
  },
);
