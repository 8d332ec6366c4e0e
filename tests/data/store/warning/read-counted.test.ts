import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '#data/store/store';
import { readCounted, readGrouped } from '#data/store/warning/read-counted';
import { writeDistrict } from '#data/store/write-district';
import { fillSmallDistrict, HOUR, STARTS_AT } from '#tests/contract/support/small-district';
import { STORE_PARTIES } from '#tests/contract/support/store-parties';

describe.each(STORE_PARTIES.filter(({ skipped }) => skipped === null))(
  'counting for rules on $name',
  (party) => {
    let store: Store;
    beforeAll(async () => {
      store = await party.open();
      await writeDistrict(store, fillSmallDistrict);
    });
    afterAll(() => store.close());

    it.each([0, 1])('groups what it gives one by one, in hierarchy %i', async (hierarchyIndex) => {
      const fromSeconds = STARTS_AT / 1000;
      const span = {
        fromSeconds,
        toSeconds: fromSeconds + (400 * HOUR) / 1000,
        hierarchyIndex,
        timePrecision: 'instant',
      } as const;
      const single = await readCounted(store, span);
      const grouped = await readGrouped(store, span);
      const tally = (
        { regions, regionCodes, categories, categoryCodes }: typeof grouped | typeof single,
        countOf: (i: number) => number,
      ) => {
        const counts = new Map<string, number>();
        regions.forEach((region, i) => {
          const key = `${regionCodes[region] ?? ''} ${categoryCodes[categories[i]!]!}`;
          counts.set(key, (counts.get(key) ?? 0) + countOf(i));
        });
        return counts;
      };

      expect(single.times.length).toBeGreaterThan(50);
      expect(grouped.counts.length).toBeLessThan(single.times.length);
      expect(tally(grouped, (i) => grouped.counts[i]!)).toEqual(tally(single, () => 1));
    });
  },
);
