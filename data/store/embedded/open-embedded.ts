import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { migrate } from '../migrate';
import type { Store } from '../store';
import { createEmbeddedQueries } from './embedded-queries';
import { startEmbeddedThread } from './embedded-thread';
import { lockFolder } from './folder-lock';

/** Opens the database in a folder, or makes one. */
export async function openEmbedded(dataFolder: string): Promise<Store> {
  const folder = resolve(dataFolder);
  const lock = await lockFolder(folder);
  try {
    return await openLocked(folder, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openLocked(folder: string, lock: Awaited<ReturnType<typeof lockFolder>>): Promise<Store> {
  const cacheFolder = join(folder, 'cache');
  await mkdir(cacheFolder, { recursive: true });
  const thread = await startEmbeddedThread(join(folder, 'database'));
  const queries = createEmbeddedQueries(thread);
  const storeId = await migrate(queries);
  let closing: Promise<void> | null = null;

  return {
    kind: 'embedded',
    storeId,
    cacheFolder,
    notices: [],
    query: queries.query,
    copyIn: queries.copyIn,
    copyOut: queries.copyOut,
    transaction: queries.transaction,
    announce: lock.announce,
    close: () =>
      (closing ??= queries.between(async () => {
        await thread.close();
        await lock.release();
      })),
  };
}
