import { queryOptions } from '@tanstack/react-query';
import { readSession } from '@/contract/session';
import { request } from '../request';

/** A session that ended elsewhere is noticed within this time. */
const CHECK_MILLISECONDS = 60_000;

export const sessionQueries = {
  /** Who uses Geju here and what they may do. */
  current: () =>
    queryOptions({
      queryKey: ['session'] as const,
      queryFn: ({ signal }) => request(readSession, { signal }),
      staleTime: CHECK_MILLISECONDS,
      refetchInterval: CHECK_MILLISECONDS,
    }),
};
