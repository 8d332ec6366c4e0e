import { queryOptions } from '@tanstack/react-query';
import { listDispatches, readDispatch } from '@/contract/dispatches';
import type { Dispatch } from '@/domain/dispatch/dispatch';
import { request } from '../request';

export const dispatchQueries = {
  all: ['dispatches'] as const,
  /** Decisions on record, newest first; renewed when the stream says that one was written. */
  list: () =>
    queryOptions({
      queryKey: [...dispatchQueries.all, 'list'] as const,
      queryFn: async ({ signal }): Promise<Dispatch[]> =>
        (await request(listDispatches, { signal })).dispatches,
      staleTime: 300_000,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: [...dispatchQueries.all, 'detail', id] as const,
      queryFn: ({ signal }): Promise<Dispatch> => request(readDispatch, { params: { id }, signal }),
      staleTime: 300_000,
    }),
};
