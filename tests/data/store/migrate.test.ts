import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '#data/store/migrate';
import { StoreError, type Store } from '#data/store/store';
import { STORE_PARTIES } from '#tests/contract/support/store-parties';

describe.each(STORE_PARTIES.filter(({ skipped }) => skipped === null))('migrate on $name', ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  const schema = () =>
    store.query(
      `SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns
       WHERE table_schema = 'public' ORDER BY table_name, ordinal_position`,
    );

  it('changes nothing when it is run again, and keeps the name of the store', async () => {
    const before = await schema();
    const storeId = await migrate(store);

    expect(storeId).toBe(store.storeId);
    expect(await schema()).toEqual(before);
    expect(await store.query('SELECT count(*) AS count FROM store_state')).toEqual([{ count: 1 }]);
  });

  it('goes on where it was cut off', async () => {
    const before = await schema();
    await store.query(`DELETE FROM schema_version WHERE name = '0005-latitude.sql'`);
    await store.query('DROP INDEX incident_latitude');
    await migrate(store);

    expect(await schema()).toEqual(before);
  });

  it('refuses a store that a newer version has written', async () => {
    await store.query(`INSERT INTO schema_version (name, applied_at) VALUES ('9999-future.sql', now())`);
    const refusal = await migrate(store).catch((error: unknown) => error);
    await store.query(`DELETE FROM schema_version WHERE name = '9999-future.sql'`);

    expect(refusal).toBeInstanceOf(StoreError);
    expect((refusal as StoreError).message).toContain('9999-future.sql');
    expect((refusal as StoreError).zh).toContain('更新版本');
  });
});
