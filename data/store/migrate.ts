import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { StoreError, type Queries } from './store';

const FOLDER = new URL('./migrations/', import.meta.url);
/** Any number; whoever migrates a shared server holds it, so that two do not start at once. */
const ADVISORY_LOCK = 7_206_352;

interface Migrating {
  readonly transaction: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;
}

/**
 * Brings the schema up to date: each file of `migrations/` once, in order of name, each in a transaction with the row
 * that notes it, so that a crash leaves the old version or the new.
 *
 * @returns The id of the store.
 * @throws {StoreError} If the store was written by a newer Geju.
 */
export async function migrate(store: Migrating): Promise<string> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  await store.transaction(async (queries) => {
    await queries.query(`SELECT pg_advisory_xact_lock(${ADVISORY_LOCK})`);
    await queries.query(
      'CREATE TABLE IF NOT EXISTS schema_version (name text PRIMARY KEY, applied_at timestamptz NOT NULL)',
    );
  });
  for (const name of files) {
    const sql = await readFile(new URL(name, FOLDER), 'utf8');
    await store.transaction((queries) => applyOnce(queries, name, sql));
  }
  return store.transaction(async (queries) => {
    await refuseNewer(queries, files);
    return ensureState(queries);
  });
}

async function applyOnce(queries: Queries, name: string, sql: string) {
  await queries.query(`SELECT pg_advisory_xact_lock(${ADVISORY_LOCK})`);
  const applied = await queries.query('SELECT 1 FROM schema_version WHERE name = $1', [name]);
  if (applied.length > 0) return;
  for (const statement of splitStatements(sql)) await queries.query(statement);
  await queries.query('INSERT INTO schema_version (name, applied_at) VALUES ($1, now())', [name]);
}

async function refuseNewer(queries: Queries, files: readonly string[]) {
  const applied = await queries.query<{ name: string }>('SELECT name FROM schema_version ORDER BY name');
  const unknown = applied.find(({ name }) => !files.includes(name));
  if (!unknown) return;
  throw new StoreError({
    zh: `数据由更新版本的 Geju 写成（含有本版本不认识的结构 ${unknown.name}）。请使用新版本打开。`,
    en: `These data were written by a newer Geju (they hold the structure ${unknown.name}, unknown here). Open them with that version.`,
  });
}

async function ensureState(queries: Queries): Promise<string> {
  await queries.query(
    `INSERT INTO store_state (store_id, data_version, district_version, sequence, next_incident_id)
     VALUES ($1, 0, 0, 0, 1) ON CONFLICT (only_row) DO NOTHING`,
    [randomUUID()],
  );
  const [state] = await queries.query<{ store_id: string }>('SELECT store_id FROM store_state');
  return state!.store_id;
}

/** The migrations hold no semicolon inside a statement; comments run to the end of their line. */
function splitStatements(sql: string): string[] {
  return sql
    .replaceAll(/--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
