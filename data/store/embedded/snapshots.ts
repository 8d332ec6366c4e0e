import { constants } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbeddedThread } from './embedded-thread';

const KEPT = 2;
const NAME = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}\.\d{3}Z$/;

/** What a copy must show when it is opened, or it is no snapshot. */
export interface SnapshotCheck {
  readonly dataVersion: number;
  readonly incidents: number;
}

export const CHECK_SQL = `SELECT data_version AS "dataVersion", (SELECT count(*) FROM incident) AS incidents FROM store_state`;

/** Copies of the database's files that have been opened and looked at: the embedded database never calls fsync. */
export interface Snapshots {
  /** Newest first, by name; the name is the time of the copy with `-` for `:`. */
  readonly list: () => Promise<string[]>;
  /**
   * Has the files copied, opens the copy and compares; only then it takes the place of the oldest kept.
   *
   * @throws {Error} If the copy does not open or differs.
   */
  readonly take: (copyFiles: (target: string) => Promise<SnapshotCheck>) => Promise<void>;
  /** Puts a snapshot in the place of the database. */
  readonly restore: (name: string, databaseFolder: string) => Promise<void>;
}

export function createSnapshots(folder: string): Snapshots {
  const list = async () => {
    const names = await readdir(folder).catch(() => []);
    return names
      .filter((name) => NAME.test(name))
      .sort()
      .reverse();
  };

  return {
    list,
    take: async (copyFiles) => {
      await mkdir(folder, { recursive: true });
      const partial = join(folder, 'partial');
      const name = new Date().toISOString().replaceAll(':', '-');
      const expected = await copyFiles(partial);
      await verify(partial, expected);
      await rename(partial, join(folder, name));
      for (const old of (await list()).slice(KEPT))
        await rm(join(folder, old), { recursive: true, force: true });
    },
    restore: async (name, databaseFolder) => {
      const partial = `${databaseFolder}.restoring`;
      await rm(partial, { recursive: true, force: true });
      await copyFolder(join(folder, name), partial);
      await rename(partial, databaseFolder);
    },
  };
}

/** The instant a snapshot was taken, from its name. */
export function snapshotTime(name: string): Date {
  return new Date(name.replace(/T(\d{2})-(\d{2})-/, 'T$1:$2:'));
}

/** Shares the blocks where the file system can. */
export function copyFolder(source: string, target: string): Promise<void> {
  return cp(source, target, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

async function verify(folder: string, expected: SnapshotCheck) {
  const thread = await startEmbeddedThread(folder);
  try {
    const [found] = (await thread.ask({
      op: 'query',
      sql: CHECK_SQL,
      parameters: [],
    })) as unknown as SnapshotCheck[];
    if (found?.dataVersion !== expected.dataVersion || found.incidents !== expected.incidents) {
      throw new Error('the copy of the database differs from what was copied');
    }
  } finally {
    await thread.close();
  }
}
