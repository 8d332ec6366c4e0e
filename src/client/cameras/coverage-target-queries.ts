import { queryOptions } from '@tanstack/react-query';
import { readCoverageTargets } from '@/contract/coverage-targets';
import type { CityTargets } from '@/domain/camera/sharp-eyes-targets';
import { request } from '../request';

export const coverageTargetQueries = {
  /** The city's targets of the four alls; renewed when the stream says that they were set. */
  current: () =>
    queryOptions({
      queryKey: ['coverage-targets'] as const,
      queryFn: ({ signal }): Promise<CityTargets> => request(readCoverageTargets, { signal }),
      staleTime: 300_000,
    }),
};
