import { queryOptions } from '@tanstack/react-query';
import { readDistrict } from '@/contract/district';
import type { District } from '@/domain/district/district';
import { request } from '../request';

export const districtQueries = {
  all: ['district'] as const,
  /** Identity, levels, regions and dictionaries; renewed when the stream says that the district changed. */
  detail: () =>
    queryOptions({
      queryKey: districtQueries.all,
      queryFn: ({ signal }): Promise<District> => request(readDistrict, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
};
