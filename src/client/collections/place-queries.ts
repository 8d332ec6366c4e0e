import { queryOptions } from '@tanstack/react-query';
import { SHORTEST_PLACE_TEXT, findPlaces } from '@/contract/places';
import { request } from '../request';

/** Places by what they are called. */
export const placeQueries = {
  byName: (text: string) =>
    queryOptions({
      queryKey: ['places', text] as const,
      queryFn: async ({ signal }) => (await request(findPlaces, { query: { text }, signal })).places,
      enabled: text.length >= SHORTEST_PLACE_TEXT,
      staleTime: 60_000,
    }),
};
