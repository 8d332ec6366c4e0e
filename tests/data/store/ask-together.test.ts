import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askTogether } from '#data/store/ask-together';
import type { Store } from '#data/store/store';
import { STORE_PARTIES } from '#tests/contract/support/store-parties';

describe.each(STORE_PARTIES.filter(({ skipped }) => skipped === null))(
  'statements together on $name',
  ({ open }) => {
    let store: Store;
    const value = async () => (await store.query('SELECT sequence FROM store_state'))[0]!['sequence'];
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    it('run in the order asked', async () => {
      const told: unknown[] = [];
      await store.transaction((queries) =>
        askTogether(
          queries,
          [1, 2, 3].map(
            (n) => async () => told.push((await queries.query('SELECT $1::integer AS n', [n]))[0]),
          ),
        ),
      );

      expect(told).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    });

    it('tell the cause where one fails, and change nothing', async () => {
      const before = await value();
      const failing = store.transaction((queries) =>
        askTogether(queries, [
          () => queries.query('UPDATE store_state SET sequence = sequence + 1'),
          () => queries.query('SELECT 1 / 0 AS nothing'),
          () => queries.query('UPDATE store_state SET sequence = sequence + 1'),
        ]),
      );

      await expect(failing).rejects.toMatchObject({ code: '22012' });
      expect(await value()).toBe(before);
    });

    it('do not pass for done where a failure was caught', async () => {
      const hidden = store.transaction(async (queries) => {
        await queries.query('SELECT 1 / 0 AS nothing').catch(() => undefined);
      });

      await expect(hidden).rejects.toMatchObject({ code: '25P02' });
    });
  },
);
