import { importRecordSchema, rowProblemSchema, type ImportRecord, type RowProblem } from '@/contract/imports';
import type { Queries } from '../store';

/** Imports so far, newest first. */
export async function readImports(queries: Queries): Promise<ImportRecord[]> {
  const rows = await queries.query<{ record: unknown }>('SELECT record FROM import_run ORDER BY at DESC, id');
  return rows.map(({ record }) => importRecordSchema.parse(record));
}

/** The row-level report of an import; `null` where there is no import of that id. */
export async function readImportProblems(queries: Queries, importId: string): Promise<RowProblem[] | null> {
  const known = await queries.query('SELECT 1 FROM import_run WHERE id = $1', [importId]);
  if (known.length === 0) return null;
  const rows = await queries.query<{ problem: unknown }>(
    'SELECT problem FROM import_problem WHERE import_id = $1 ORDER BY ordinal',
    [importId],
  );
  return rows.map(({ problem }) => rowProblemSchema.parse(problem));
}
