import { queryOptions } from '@tanstack/react-query';
import { findIncidents, readIncident } from '@/contract/incidents';
import type { Incident } from '@/domain/incident/incident';
import { request } from '../request';

export const incidentQueries = {
  all: ['incidents'] as const,
  details: ['incidents', 'detail'] as const,
  /** Incidents of a number, as their sources gave it. */
  byNumber: (number: string) =>
    queryOptions({
      queryKey: [...incidentQueries.all, 'number', number] as const,
      queryFn: async ({ signal }) => (await request(findIncidents, { query: { number }, signal })).incidents,
      staleTime: 30_000,
    }),
  /** One incident with its chain of stamps. */
  detail: (id: number) =>
    queryOptions({
      queryKey: [...incidentQueries.details, id] as const,
      queryFn: ({ signal }): Promise<Incident> => request(readIncident, { params: { id }, signal }),
      staleTime: 30_000,
    }),
};
