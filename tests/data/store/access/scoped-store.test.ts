import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toDataScope } from '#data/store/access/data-scope';
import { scopeStore } from '#data/store/access/scoped-store';
import { SCOPED_TABLES, SHARED_TABLES } from '#data/store/access/scope-role';
import { stampItems } from '#data/store/access/stamp-items';
import { readRegions } from '#data/store/district/read-dictionaries';
import type { Store } from '#data/store/store';
import { writeDistrict } from '#data/store/write-district';
import { fillSmallDistrict } from '#tests/contract/support/small-district';
import { STORE_PARTIES } from '#tests/contract/support/store-parties';

/** Tables that nobody bound to regions may touch: accounts, the log, imports, and what is kept to undo them. */
const HIDDEN =
  /^(account|account_session|audit_entry|import_run|import_problem|import_undo|schema_version|undo_.*)$/;

describe.each(STORE_PARTIES.filter(({ skipped }) => skipped === null))('a scoped store on $name', (party) => {
  let store: Store;
  let west: Store;
  beforeAll(async () => {
    store = await party.open();
    await writeDistrict(store, fillSmallDistrict);
    await stampItems(store);
    west = scopeStore(store, toDataScope(['S-00'], await readRegions(store)));
  });
  afterAll(() => store.close());

  const count = async (queries: Pick<Store, 'query'>, table: string) =>
    (await queries.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]!.n;

  it('shows the rows of its regions and no others', async () => {
    const rows = await west.query<{ region_code: string }>('SELECT region_code FROM incident');
    const [expected] = await store.query<{ n: number }>(
      `SELECT count(*) AS n FROM incident WHERE region_code LIKE 'S-00%'`,
    );

    expect(rows.length).toBe(expected!.n);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.every(({ region_code: code }) => code.startsWith('S-00'))).toBe(true);
    const regions = await west.query<{ code: string }>('SELECT code FROM region ORDER BY code');
    expect(regions.map(({ code }) => code)).toEqual([
      'D',
      'S-00',
      'S-00-00',
      'S-00-01',
      'S-00-10',
      'S-00-11',
    ]);
    const cameras = await west.query<{ id: string }>(`SELECT id FROM item WHERE collection_id = 'cameras'`);
    expect(cameras.map(({ id }) => Number(id.slice(1))).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 13 }, (_, i) => i),
    );
  });

  it('copies out, also in a transaction, what it shows', async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of west.copyOut(
      'COPY (SELECT region_code FROM incident) TO STDOUT WITH (FORMAT csv)',
    )) {
      chunks.push(chunk);
    }
    const codes = Buffer.concat(chunks).toString('utf8').trim().split('\n');

    expect(codes.length).toBe(await count(west, 'incident'));
    expect(codes.every((code) => code.startsWith('S-00'))).toBe(true);
  });

  it('shows nothing where no region is set, also after others have set some', async () => {
    const none = scopeStore(store, toDataScope([], await readRegions(store)));
    const unknown = scopeStore(store, toDataScope(['no such region'], await readRegions(store)));
    for (const table of SCOPED_TABLES) {
      if (['incident', 'item', 'region'].includes(table)) expect(await count(west, table)).toBeGreaterThan(0);
      expect(await count(none, table)).toBe(0);
      expect(await count(unknown, table)).toBe(0);
      const unset = await store.transaction(async (queries) => {
        await queries.query('SET LOCAL ROLE geju_scoped');
        return count(queries, table);
      });
      expect(unset).toBe(0);
    }
  });

  it('takes nothing in that lies outside', async () => {
    const move = (to: string) =>
      west.transaction((queries) =>
        queries.query(
          `UPDATE incident SET region_codes = ARRAY[$1], region_code = $1 WHERE region_code = 'S-00-00'`,
          [to],
        ),
      );
    await expect(move('S-11-00')).rejects.toThrow(/row-level security/);
    await west.transaction((queries) => queries.query(`UPDATE incident SET title = 'mine'`));
    const [others] = await store.query<{ n: number }>(
      `SELECT count(*) AS n FROM incident WHERE title = 'mine' AND region_code NOT LIKE 'S-00%'`,
    );
    expect(others!.n).toBe(0);
  });

  it('leaves the whole store as it was for the next statement', async () => {
    await count(west, 'incident');
    expect(await count(store, 'incident')).toBe(600);
    await expect(west.query('SELECT nothing FROM nowhere')).rejects.toThrow();
    expect(await count(store, 'incident')).toBe(600);
  });

  it('has a policy, a grant or a lock on every table there is', async () => {
    const tables = await store.query<{ name: string; secured: boolean }>(
      `SELECT relname AS name, relrowsecurity AS secured FROM pg_class
       JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE relkind = 'r' AND nspname = 'public'`,
    );
    for (const { name, secured } of tables) {
      const places = [SCOPED_TABLES.includes(name), name in SHARED_TABLES, HIDDEN.test(name)];
      expect(places.filter(Boolean), name).toHaveLength(1);
      if (places[0]) expect(secured, name).toBe(true);
      if (places[2]) await expect(count(west, name), name).rejects.toThrow(/permission denied/);
    }
  });
});
