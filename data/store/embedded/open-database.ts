import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureScopeRole } from '../access/scope-role';
import { appendReset } from '../change/change-log';
import { migrate } from '../migrate';
import { StoreError, type StoreNotice } from '../store';
import { lockStoreState, writeStoreState } from '../store-state';
import { createEmbeddedQueries, type EmbeddedQueries } from './embedded-queries';
import { startEmbeddedThread, type EmbeddedThread } from './embedded-thread';
import { snapshotTime, type Snapshots } from './snapshots';

/** Beyond anything given out since the snapshot: numbers after a restore never meet those before. */
const RESTORE_GAP = 1_000_000;

export interface OpenDatabase {
  readonly thread: EmbeddedThread;
  readonly queries: EmbeddedQueries;
  readonly storeId: string;
  readonly notices: readonly StoreNotice[];
}

/**
 * Opens the database files of a data folder. Files that will not open are moved aside and the newest snapshot that
 * does takes their place, with a notice of what is lost.
 *
 * @throws {StoreError} If neither the files nor a snapshot can be opened.
 */
export async function openDatabase(dataFolder: string, snapshots: Snapshots): Promise<OpenDatabase> {
  const folder = join(dataFolder, 'database');
  const readyMark = join(dataFolder, 'database.ready');
  const isReady = (await readdir(dataFolder)).includes('database.ready');
  // A first start that was cut off has left nothing worth keeping.
  if (!isReady) {
    await rm(folder, { recursive: true, force: true });
    await makeFiles(folder);
  }
  const isMissing = isReady && !(await readdir(dataFolder)).includes('database');

  let cause: unknown = new Error('the database folder is missing');
  if (!isMissing) {
    try {
      const opened = await openFiles(folder);
      await writeFile(readyMark, '');
      return { ...opened, notices: [] };
    } catch (error) {
      if (error instanceof StoreError || !isReady) throw error;
      cause = error;
    }
    await rename(folder, `${folder}.broken-${new Date().toISOString().replaceAll(':', '-')}`);
  }
  return restoreNewest(folder, snapshots, cause);
}

/** Making a database takes twice the memory of running one: a thread that ends gives it back. */
async function makeFiles(folder: string) {
  await mkdir(folder, { recursive: true });
  const thread = await startEmbeddedThread(folder);
  await thread.close();
}

async function openFiles(folder: string) {
  await mkdir(folder, { recursive: true });
  const thread = await startEmbeddedThread(folder);
  const queries = createEmbeddedQueries(thread);
  try {
    const storeId = await migrate(queries);
    await ensureScopeRole(queries, true);
    return { thread, queries, storeId };
  } catch (error) {
    await thread.close().catch(() => undefined);
    throw error;
  }
}

async function restoreNewest(folder: string, snapshots: Snapshots, cause: unknown): Promise<OpenDatabase> {
  for (const name of await snapshots.list()) {
    await snapshots.restore(name, folder);
    try {
      const opened = await openFiles(folder);
      await opened.queries.transaction(async (queries) => {
        const { dataVersion, sequence, nextIncidentId } = await lockStoreState(queries);
        await appendReset(queries, sequence + RESTORE_GAP);
        await writeStoreState(queries, {
          dataVersion: dataVersion + RESTORE_GAP,
          districtVersion: dataVersion + RESTORE_GAP,
          sequence: sequence + RESTORE_GAP,
          nextIncidentId: nextIncidentId + RESTORE_GAP,
        });
      });
      return { ...opened, notices: [restoredNotice(name)] };
    } catch {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const why = cause instanceof Error ? cause.message : String(cause);
  throw new StoreError(
    {
      zh: `数据库文件无法打开（${why}），也没有可用的快照。原文件已改名保留在 ${folder}.broken-…。请从备份恢复，或换一个 GEJU_DATA 目录重新导入。`,
      en: `The database files cannot be opened (${why}) and there is no usable snapshot. The files are kept beside ${folder} under a name ending in .broken-…. Restore a backup, or import anew into another GEJU_DATA folder.`,
    },
    cause,
  );
}

function restoredNotice(name: string): StoreNotice {
  const time = snapshotTime(name).toISOString();
  return {
    zh: `数据库文件已损坏、无法打开，已自动恢复到 ${time} 的快照；此后写入的数据已丢失。损坏的文件改名保留为 database.broken-…。`,
    en: `The database files were damaged and would not open. The snapshot of ${time} was restored; what was written after it is lost. The damaged files are kept as database.broken-….`,
  };
}
