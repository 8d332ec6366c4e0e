import { queryOptions } from '@tanstack/react-query';
import { readPatrolRound, readPatrols } from '@/contract/patrols';
import type { PatrolReport, RoundPath } from '@/contract/patrols';
import { ApiError } from '../api-error';
import { request } from '../request';

export type { PatrolReport, RoundPath };

const STALE_MILLISECONDS = 60_000;

/** Days of patrols. */
export const patrolQueries = {
  all: ['patrols'] as const,
  /** One day; the newest where none is named. `null` where the district has no tracks of it. */
  report: (day: string | null) =>
    queryOptions({
      queryKey: [...patrolQueries.all, 'report', day] as const,
      queryFn: async ({ signal }): Promise<PatrolReport | null> => {
        try {
          return await request(readPatrols, { query: day === null ? {} : { day }, signal });
        } catch (error) {
          if (error instanceof ApiError && error.status === 404) return null;
          throw error;
        }
      },
      staleTime: STALE_MILLISECONDS,
      refetchInterval: STALE_MILLISECONDS,
    }),
  /** The line of one walk: each look is written down, so it is asked for once. */
  round: (day: string, roundId: string) =>
    queryOptions({
      queryKey: [...patrolQueries.all, 'round', day, roundId] as const,
      queryFn: ({ signal }) => request(readPatrolRound, { params: { day, roundId }, signal }),
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    }),
};
