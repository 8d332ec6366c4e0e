import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createListeners } from '../listeners';
import type { Store } from '../store';
import { lockFolder, type FolderLock } from './folder-lock';
import { openDatabase } from './open-database';
import { startSnapshotSchedule } from './snapshot-schedule';
import { copyFolder, createSnapshots } from './snapshots';

/** Opens the database in a folder, or makes one; with snapshots unless they are not wanted. */
export async function openEmbedded(dataFolder: string, keepSnapshots: boolean): Promise<Store> {
  const folder = resolve(dataFolder);
  const lock = await lockFolder(folder);
  try {
    return await openLocked(folder, lock, keepSnapshots);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openLocked(folder: string, lock: FolderLock, keepSnapshots: boolean): Promise<Store> {
  const cacheFolder = join(folder, 'cache');
  await mkdir(cacheFolder, { recursive: true });
  const snapshots = createSnapshots(join(folder, 'snapshots'));
  const { thread, queries, storeId, notices } = await openDatabase(folder, snapshots);
  const schedule = keepSnapshots ? startSnapshotSchedule(snapshots, thread, queries) : null;
  const listeners = createListeners();
  let closing: Promise<void> | null = null;

  const close = async () => {
    try {
      if (schedule) await schedule.closeWith((target) => copyFolder(join(folder, 'database'), target));
      else await queries.between(thread.close);
    } finally {
      await lock.release();
    }
  };

  return {
    kind: 'embedded',
    storeId,
    cacheFolder,
    notices,
    query: queries.query,
    copyIn: queries.copyIn,
    copyOut: queries.copyOut,
    transaction: async (work) => {
      const result = await queries.transaction(work);
      listeners.tell();
      return result;
    },
    consistentRead: queries.consistentRead,
    onChange: listeners.subscribe,
    announce: lock.announce,
    close: () => (closing ??= close()),
  };
}
