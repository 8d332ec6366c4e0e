import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readChanges } from '#data/store/change/change-log';
import { snapshotTime } from '#data/store/embedded/snapshots';
import { openStore } from '#data/store/open-store';
import { StoreError } from '#data/store/store';
import { readStoreState } from '#data/store/store-state';
import { writeDistrict } from '#data/store/write-district';
import { openFreshEmbedded } from '#tests/contract/support/embedded-template';
import { buildSmallIncidents, fillSmallDistrict, IDENTITY } from '#tests/contract/support/small-district';
import { makeTemporaryFolder, type TemporaryFolder } from '#tests/contract/support/temporary-folder';

describe('snapshots of the embedded store', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await makeTemporaryFolder();
    await (await openFreshEmbedded(folder.path)).close();
  });
  afterEach(() => folder.remove());
  const open = () => openStore({ dataFolder: folder.path, databaseUrl: null });
  const snapshots = () => readdir(join(folder.path, 'snapshots'));
  const damage = async () => {
    await rm(join(folder.path, 'database', 'global'), { recursive: true });
    await writeFile(join(folder.path, 'database', 'PG_VERSION'), 'nonsense');
  };

  it('is taken at the end where something changed, and only then; two are kept', async () => {
    const first = await open();
    await first.close();
    await expect(snapshots()).rejects.toThrow();
    const older = ['2026-01-01T00-00-00.000Z', '2026-01-02T00-00-00.000Z'];
    for (const name of older) await mkdir(join(folder.path, 'snapshots', name), { recursive: true });
    const second = await open();
    await writeDistrict(second, (writer) => writer.putIdentity(IDENTITY));
    await second.close();

    const kept = (await snapshots()).sort();
    expect(kept).toHaveLength(2);
    expect(kept[0]).toBe(older[1]);
    expect(snapshotTime(kept[1]!).getTime()).toBeGreaterThan(Date.now() - 600_000);
  }, 180_000);

  it('takes the place of files that will not open, with word of what is lost, and makes streams begin anew', async () => {
    const store = await open();
    await writeDistrict(store, (writer) => fillSmallDistrict(writer, buildSmallIncidents(50)));
    const before = await readStoreState(store);
    await store.close();
    await damage();

    const restored = await open();
    const { sequence, dataVersion } = await readStoreState(restored);
    expect(restored.notices).toHaveLength(1);
    expect(restored.notices[0]!.en).toMatch(/snapshot of \d{4}-/);
    expect(restored.notices[0]!.zh).toContain('快照');
    expect(restored.storeId).toBe(store.storeId);
    expect(await restored.query('SELECT count(*) AS count FROM incident')).toEqual([{ count: 50 }]);
    expect(sequence).toBeGreaterThan(before.sequence);
    expect(dataVersion).toBeGreaterThan(before.dataVersion);
    expect(await readChanges(restored, before.sequence, 10)).toMatchObject({ kind: 'reset' });
    await restored.close();
    expect((await readdir(folder.path)).some((name) => name.startsWith('database.broken-'))).toBe(true);
  }, 180_000);

  it('says what to do where there is no snapshot to restore, and keeps the damaged files', async () => {
    await damage();
    const refusal = await open().catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(StoreError);
    expect((refusal as StoreError).message).toMatch(/no usable snapshot/);
    expect((await readdir(folder.path)).some((name) => name.startsWith('database.broken-'))).toBe(true);
    expect(await readdir(folder.path)).not.toContain('geju.lock');
  }, 180_000);

  it('begins anew after a first start that was cut off', async () => {
    await damage();
    await rm(join(folder.path, 'database.ready'));
    const store = await open();

    expect(await readStoreState(store)).toMatchObject({ dataVersion: 0, sequence: 0 });
    await store.close();
  }, 180_000);
});
