import { queryOptions } from '@tanstack/react-query';
import { listWarningRules, listWarnings, readWarning } from '@/contract/warnings';
import type { RulePreview, RuleStatus } from '@/contract/warnings';
import type { Warning } from '@/domain/warning/warning';
import { request } from '../request';

export type { RulePreview, RuleStatus };

const STALE_MILLISECONDS = 60_000;

/** Warnings and their rules; renewed when the stream says that one was written. */
export const warningQueries = {
  all: ['warnings'] as const,
  list: (state: Warning['state']) =>
    queryOptions({
      queryKey: [...warningQueries.all, 'list', state] as const,
      queryFn: ({ signal }) => request(listWarnings, { query: { state }, signal }),
      staleTime: STALE_MILLISECONDS,
    }),
  detail: (warningId: string) =>
    queryOptions({
      queryKey: [...warningQueries.all, 'detail', warningId] as const,
      queryFn: ({ signal }) => request(readWarning, { params: { warningId }, signal }),
      staleTime: STALE_MILLISECONDS,
    }),
  rules: () =>
    queryOptions({
      queryKey: ['warning-rules'] as const,
      queryFn: async ({ signal }) => (await request(listWarningRules, { signal })).rules,
      staleTime: STALE_MILLISECONDS,
    }),
};
