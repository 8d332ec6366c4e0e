import { DISTRICT_TABLES, type DistrictTable } from '../district-tables';
import type { Queries } from '../store';

/** Tables that every import may change and that are small: kept whole each time. */
export const DICTIONARY_TABLES = [
  'district',
  'region_level',
  'region',
  'category',
  'incident_source',
  'department',
  'dataset',
  'collection',
] as const satisfies readonly DistrictTable[];

export type KeptTable = DistrictTable | 'incident';

/** Name of the table that keeps what another held before an import. */
export function undoTable(table: KeptTable): string {
  return `undo_${table}`;
}

/** Ids and versions that the changed incidents had when the import was done. */
export const UNDO_LEFT = 'undo_incident_left';

/** Takes out what is kept of an earlier import: only the last one can be undone. */
export async function forgetUndo(queries: Queries): Promise<void> {
  for (const table of [...DISTRICT_TABLES, 'incident'] as const)
    await queries.query(`DROP TABLE IF EXISTS ${undoTable(table)}`);
  await queries.query(`DROP TABLE IF EXISTS ${UNDO_LEFT}`);
  await queries.query('DELETE FROM import_undo');
}

/** Name of the newest migration: what is kept of tables fits only tables of the same shape. */
export async function schemaName(queries: Queries): Promise<string> {
  const [newest] = await queries.query<{ name: string }>('SELECT max(name) AS name FROM schema_version');
  return newest!.name;
}
