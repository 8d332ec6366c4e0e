import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const MAX_BYTES = 256_000_000;
/** Share of the tiles that is thrown away, oldest first, when there is no room. */
const THROWN_SHARE = 1 / 3;
const FRESH_MILLISECONDS = 7 * 24 * 3_600_000;

export interface CachedTile {
  readonly body: Uint8Array;
  /** Old enough to be asked for again; good enough where that fails. */
  readonly isStale: boolean;
}

/** Tiles on disk, so that a wall that loops does not use up a quota. */
export interface TileCache {
  readonly read: (name: string) => Promise<CachedTile | null>;
  readonly write: (name: string, body: Uint8Array) => Promise<void>;
}

/** @param maxBytes Room on disk. */
export function createTileCache(folder: string, maxBytes = MAX_BYTES): TileCache {
  let total: Promise<number> | null = null;
  const room = () => (total ??= listFiles(folder).then((files) => sum(files)));

  return {
    read: async (name) => {
      const path = join(folder, name);
      const [body, info] = await Promise.all([readFile(path), stat(path)]).catch(() => [null, null] as const);
      return body && { body, isStale: Date.now() - info.mtimeMs > FRESH_MILLISECONDS };
    },
    write: async (name, body) => {
      const path = join(folder, name);
      const before = await room();
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.${process.pid}.partial`, body);
      await rename(`${path}.${process.pid}.partial`, path);
      total = Promise.resolve(before + body.length);
      if (before + body.length > maxBytes) total = throwOldest(folder);
    },
  };
}

interface FileSize {
  readonly path: string;
  readonly size: number;
  readonly modifiedAt: number;
}

async function listFiles(folder: string): Promise<FileSize[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      const { size, mtimeMs } = await stat(path);
      return { path, size, modifiedAt: mtimeMs };
    }),
  );
}

async function throwOldest(folder: string): Promise<number> {
  const files = (await listFiles(folder)).sort((a, b) => a.modifiedAt - b.modifiedAt);
  const thrown = files.slice(0, Math.ceil(files.length * THROWN_SHARE));
  for (const { path } of thrown) await rm(path, { force: true });
  return sum(files.slice(thrown.length));
}

function sum(files: readonly FileSize[]): number {
  return files.reduce((total, { size }) => total + size, 0);
}
