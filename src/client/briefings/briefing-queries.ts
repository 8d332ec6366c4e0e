import { queryOptions } from '@tanstack/react-query';
import { listBriefings } from '@/contract/briefings';
import type { Briefing } from '@/domain/briefing/briefing';
import type { ReportKind } from '@/domain/time/reporting-period';
import { request } from '../request';

export const briefingQueries = {
  all: ['briefings'] as const,
  /** What people did to the briefs of one period; renewed when the stream says that one was saved. */
  ofPeriod: (kind: ReportKind, start: string) =>
    queryOptions({
      queryKey: [...briefingQueries.all, kind, start] as const,
      queryFn: async ({ signal }): Promise<Briefing[]> =>
        (await request(listBriefings, { query: { kind, start }, signal })).briefings,
      staleTime: 300_000,
    }),
};
