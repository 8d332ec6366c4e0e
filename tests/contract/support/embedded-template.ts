import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '#data/store/open-store';
import type { Store } from '#data/store/store';

const MIGRATIONS = new URL('../../../data/store/migrations/', import.meta.url);

/**
 * Opens an embedded store in a new folder. Making one from nothing takes seconds, so the first test makes a template
 * that the others copy; it is named after the migrations.
 */
export async function openFreshEmbedded(folder: string): Promise<Store> {
  const template = await ensureTemplate();
  await cp(template, folder, { recursive: true });
  return openStore({ dataFolder: folder, databaseUrl: null, snapshots: false });
}

async function ensureTemplate(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(MIGRATIONS)).sort())
    hash.update(await readFile(new URL(name, MIGRATIONS)));
  const template = join(tmpdir(), `geju-test-template-${hash.digest('hex').slice(0, 16)}`);
  const isThere = await readdir(template).then(
    () => true,
    () => false,
  );
  if (isThere) return template;
  const making = `${template}-${process.pid}`;
  await mkdir(making, { recursive: true });
  const store = await openStore({ dataFolder: making, databaseUrl: null, snapshots: false });
  await store.close();
  // Whoever comes second finds the other's in place and drops its own.
  await rename(making, template).catch(() => rm(making, { recursive: true, force: true }));
  return template;
}
