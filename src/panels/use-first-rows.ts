import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { IncidentRow } from '@/engine/columns/incident-row';
import type { TableSort } from '@/engine/lookup/sort-keys';
import type { TimeWindow } from '@/engine/time-window';
import { useIncidentView } from './incident-view';

const KEPT_MILLISECONDS = 60_000;

interface FirstRowsQuestion {
  readonly sort: TableSort;
  readonly limit: number;
  /** Other than the scene's. */
  readonly window?: TimeWindow | null;
  /** The answer stands for so long, however often rows change. */
  readonly freshSeconds: number;
}

/** The first incidents of the scene in some order; `null` until they are known. */
export function useFirstRows(question: FirstRowsQuestion): readonly IncidentRow[] | null {
  const { engine, query, revision, load } = useIncidentView();
  const { sort, limit, freshSeconds } = question;
  const asked = { ...query, window: question.window ?? query.window };
  const rowsState = freshSeconds > 60 ? Math.floor(query.asOfSeconds / freshSeconds) : revision;
  // The moment counts to the freshness asked for, and the rows by their revision.
  // eslint-disable-next-line @tanstack/query/exhaustive-deps
  const options = queryOptions({
    queryKey: ['first-rows', asked.filter, asked.window, sort, limit, rowsState] as const,
    queryFn: async () => (await engine.page(asked, { sort, offset: 0, limit })).rows,
    enabled: load.phase === 'ready',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_MILLISECONDS,
    structuralSharing: false,
    placeholderData: keepPreviousData,
  });
  const { data } = useQuery(options);
  return data ?? null;
}
