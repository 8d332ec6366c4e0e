import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '#data/store/open-store';
import type { Store } from '#data/store/store';
import { writeDistrict } from '#data/store/write-district';
import {
  findPostgresql,
  startPostgresql,
  type PostgresqlCluster,
} from '#tests/contract/support/postgresql-cluster';
import { fillSmallDistrict } from '#tests/contract/support/small-district';
import { makeTemporaryFolder, type TemporaryFolder } from '#tests/contract/support/temporary-folder';

const postgresql = findPostgresql();

describe.skipIf('reason' in postgresql)('two services on one PostgreSQL', () => {
  let cluster: PostgresqlCluster;
  let folder: TemporaryFolder;
  let stores: Store[] = [];
  beforeAll(async () => {
    if ('reason' in postgresql) return;
    cluster = await startPostgresql(postgresql.folder);
    folder = await makeTemporaryFolder();
    const settings = { dataFolder: folder.path, databaseUrl: await cluster.createDatabase('shared') };
    // At once, as after a power cut: both bring the schema up to date.
    stores = await Promise.all([openStore(settings), openStore(settings)]);
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await cluster.stop();
    await folder.remove();
  });

  it('have one name for what they share', () => {
    expect(stores[0]!.storeId).toBe(stores[1]!.storeId);
  });

  it('hear of what the other writes', async () => {
    const heard = new Promise<void>((resolve) => stores[1]!.onChange(resolve));
    // The first look only finds out where things stand.
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    await writeDistrict(stores[0]!, fillSmallDistrict);
    await heard;

    expect(await stores[1]!.query('SELECT count(*) AS count FROM incident')).toEqual([{ count: 600 }]);
  });
});
