import type { z } from 'zod';
import { importRecordSchema, type ImportRecord, type RowProblem } from '@/contract/imports';
import { CopyEncoder } from '../copy/copy-encoder';
import type { Queries } from '../store';

/** Notes an import and its row-level report. */
export async function putImport(
  queries: Queries,
  record: ImportRecord,
  problems: readonly RowProblem[],
): Promise<void> {
  const wire: z.input<typeof importRecordSchema> = importRecordSchema.encode(record);
  await queries.query('INSERT INTO import_run (id, at, record) VALUES ($1, $2, $3)', [
    record.id,
    new Date(record.at),
    JSON.stringify(wire),
  ]);
  const encoder = new CopyEncoder();
  problems.forEach((problem, ordinal) => {
    encoder.startRow(3);
    encoder.text(record.id);
    encoder.int32(ordinal);
    encoder.json(problem);
  });
  await queries.copyIn('COPY import_problem (import_id, ordinal, problem) FROM STDIN WITH (FORMAT binary)', [
    encoder.finish(),
  ]);
}
