import { queryOptions } from '@tanstack/react-query';
import { readIncident } from '@/contract/incidents';
import type { Incident } from '@/domain/incident/incident';
import { request } from '../request';

export const incidentQueries = {
  all: ['incidents'] as const,
  /** One incident with its chain of stamps. */
  detail: (id: number) =>
    queryOptions({
      queryKey: [...incidentQueries.all, 'detail', id] as const,
      queryFn: ({ signal }): Promise<Incident> => request(readIncident, { params: { id }, signal }),
      staleTime: 30_000,
    }),
};
