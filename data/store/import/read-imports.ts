import { importRecordSchema, rowProblemSchema, type ImportRecord, type RowProblem } from '@/contract/imports';
import type { Queries } from '../store';

/** Imports so far, newest first. */
export async function readImports(queries: Queries): Promise<ImportRecord[]> {
  const rows = await queries.query<{ record: unknown }>('SELECT record FROM import_run ORDER BY at DESC, id');
  return rows.map(({ record }) => importRecordSchema.parse(record));
}

/** The rows kept for an import's report, and the number of all findings. */
export interface ImportReport {
  readonly problems: readonly RowProblem[];
  readonly total: number;
}

/** The row-level report of an import; `null` where there is no import of that id. */
export async function readImportProblems(queries: Queries, importId: string): Promise<ImportReport | null> {
  const [run] = await queries.query<{ record: unknown }>('SELECT record FROM import_run WHERE id = $1', [
    importId,
  ]);
  if (!run) return null;
  const { counts } = importRecordSchema.parse(run.record);
  const rows = await queries.query<{ problem: unknown }>(
    'SELECT problem FROM import_problem WHERE import_id = $1 ORDER BY ordinal',
    [importId],
  );
  return {
    problems: rows.map(({ problem }) => rowProblemSchema.parse(problem)),
    total: Object.values(counts.problems).reduce((sum, count) => sum + count, 0),
  };
}
