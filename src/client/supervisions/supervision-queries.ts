import { queryOptions } from '@tanstack/react-query';
import { listSupervisions } from '@/contract/supervisions';
import type { Supervision } from '@/domain/supervision/supervision';
import { request } from '../request';

export const supervisionQueries = {
  all: ['supervisions'] as const,
  /** Supervisions on record, newest first; renewed when the stream says that one was written. */
  list: () =>
    queryOptions({
      queryKey: [...supervisionQueries.all, 'list'] as const,
      queryFn: async ({ signal }): Promise<Supervision[]> =>
        (await request(listSupervisions, { signal })).supervisions,
      staleTime: 300_000,
    }),
};
