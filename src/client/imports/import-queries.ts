import { queryOptions } from '@tanstack/react-query';
import { listImportProblems, listImports, undoImport } from '@/contract/imports';
import { request, toPath } from '../request';

export type { ImportRecord, RowProblem, UndoableImport } from '@/contract/imports';

/** Putting back a large store takes its time. */
const UNDO_MILLISECONDS = 10 * 60_000;

export const importQueries = {
  all: ['imports'] as const,
  list: () =>
    queryOptions({
      queryKey: [...importQueries.all, 'list'] as const,
      queryFn: ({ signal }) => request(listImports, { signal }),
      staleTime: 10_000,
    }),
  report: (importId: string) =>
    queryOptions({
      queryKey: [...importQueries.all, 'report', importId] as const,
      queryFn: ({ signal }) => request(listImportProblems, { params: { id: importId }, signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
};

/** Puts everything back as it was before the last import. */
export function requestUndo(importId: string) {
  return request(undoImport, { params: { id: importId }, timeoutMilliseconds: UNDO_MILLISECONDS });
}

/** Where the row-level report of an import is had as CSV. */
export function importReportPath(importId: string): string {
  return toPath(listImportProblems, { params: { id: importId }, query: { f: 'csv' } });
}
