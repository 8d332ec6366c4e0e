import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { toHierarchies } from '@/domain/region/region';
import { readLevels } from '../district/read-dictionaries';
import { readTimeZone } from '../district/put-identity';
import type { Queries, Store } from '../store';
import { buildMonthFile, type MonthSpan } from './build-month-file';
import { buildOrderFile } from './build-order-file';
import { monthName, monthNumber, monthStart, zoneOffsets } from './civil-months';

const compress = promisify(gzip);
const HASH_LENGTH = 16;
const NAME = /^(\d{4}-\d{2})\.(\d+)\.([0-9a-f]+)\.arrow$/;

/** A month's Arrow file on disk, plain and gzipped (`path` with `.gz`). */
export interface MonthFile {
  readonly month: string;
  readonly version: number;
  /** Hash of the content. */
  readonly hash: string;
  readonly path: string;
}

/** Arrow files of months, made when first asked for and kept until the month changes. */
export interface MonthFiles {
  /** The file of a month as it stands now; `null` where it holds no incidents. */
  readonly open: (month: string) => Promise<MonthFile | null>;
}

/** What the files of months are made of. */
export interface MonthFileKind {
  /** Names the folder they are kept in. */
  readonly folder: string;
  readonly build: (queries: Queries, span: MonthSpan) => Promise<Uint8Array>;
}

/** The columns every screen counts with. */
export const INCIDENT_FILES: MonthFileKind = { folder: 'months', build: buildMonthFile };
/** What became of the orders. */
export const ORDER_FILES: MonthFileKind = { folder: 'orders', build: buildOrderFile };

/**
 * @param currentVersion Version of a month as it stands now; `null` where it holds no incidents.
 */
export function createMonthFiles(
  store: Store,
  currentVersion: (month: string) => Promise<number | null>,
  kind: MonthFileKind,
): MonthFiles {
  const folder = join(store.cacheFolder, kind.folder, store.storeId);
  const making = new Map<string, Promise<MonthFile | null>>();

  const open = async (month: string): Promise<MonthFile | null> => {
    const version = await currentVersion(month);
    if (version === null) return null;
    const kept = (await listFiles(folder)).find((file) => file.month === month && file.version === version);
    return kept ?? makeOnce(month);
  };
  const makeOnce = (month: string): Promise<MonthFile | null> => {
    const running = making.get(month);
    if (running) return running;
    const made = make({ store, folder, kind }, month).finally(() => making.delete(month));
    making.set(month, made);
    return made;
  };
  return { open };
}

async function listFiles(folder: string): Promise<MonthFile[]> {
  const names = await readdir(folder).catch(() => []);
  return names.flatMap((name) => {
    const [, month, version, hash] = NAME.exec(name) ?? [];
    return month && version && hash
      ? [{ month, version: Number(version), hash, path: join(folder, name) }]
      : [];
  });
}

interface Workshop {
  readonly store: Store;
  readonly folder: string;
  readonly kind: MonthFileKind;
}

async function make({ store, folder, kind }: Workshop, month: string): Promise<MonthFile | null> {
  const built = await store.consistentRead((queries) => build(queries, month, kind));
  if (!built) return null;
  const { version, bytes } = built;
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, HASH_LENGTH);
  const path = join(folder, `${month}.${version}.${hash}.arrow`);
  await mkdir(folder, { recursive: true });
  // The plain file is looked for by its name, so it comes last.
  await writeWhole(`${path}.gz`, await compress(bytes));
  await writeWhole(path, bytes);
  const older = (await listFiles(folder)).filter((file) => file.month === month && file.version < version);
  for (const file of older) {
    await rm(file.path, { force: true });
    await rm(`${file.path}.gz`, { force: true });
  }
  return { month, version, hash, path };
}

/** Version and content as of one moment. */
async function build(queries: Queries, month: string, kind: MonthFileKind) {
  const [state] = await queries.query<{ version: number }>(
    'SELECT version FROM incident_month WHERE month = $1',
    [month],
  );
  if (!state) return null;
  const offsets = zoneOffsets(await readTimeZone(queries));
  const bytes = await kind.build(queries, {
    start: monthStart(offsets, month),
    end: monthStart(offsets, monthName(monthNumber(month) + 1)),
    hierarchyIds: toHierarchies(await readLevels(queries)).map(({ id }) => id),
  });
  return { version: state.version, bytes };
}

async function writeWhole(path: string, bytes: Uint8Array) {
  const partial = `${path}.${process.pid}.partial`;
  await writeFile(partial, bytes);
  await rename(partial, path);
}
