import type { UndoableImport } from '@/contract/imports';
import type { Queries } from '../store';
import { schemaName } from './undo-tables';

/** What an import left to be undone by. */
export interface UndoRow extends Record<string, unknown> {
  readonly import_id: string;
  readonly first_id: number;
  readonly next_id: number;
  readonly replaced: boolean;
  readonly regions_changed: boolean;
  readonly incidents_changed: boolean;
  readonly collections: readonly string[];
}

/** `null` where nothing can be undone: no import, one that was undone, or one made by another version of Geju. */
export async function readUndoRow(queries: Queries): Promise<UndoRow | null> {
  const [row] = await queries.query<UndoRow>('SELECT * FROM import_undo WHERE schema_name = $1', [
    await schemaName(queries),
  ]);
  return row ?? null;
}

/** The import that can be undone, and what came since. */
export async function readUndoable(queries: Queries): Promise<UndoableImport | null> {
  const row = await readUndoRow(queries);
  return (
    row && { importId: row.import_id, replaced: row.replaced, reportedSince: await countSince(queries, row) }
  );
}

/** Incidents that others have brought since the import. */
export async function countSince(queries: Queries, { next_id: nextId }: UndoRow): Promise<number> {
  const [row] = await queries.query<{ rows: number }>(
    'SELECT count(*) AS rows FROM incident WHERE id >= $1',
    [nextId],
  );
  return row!.rows;
}
