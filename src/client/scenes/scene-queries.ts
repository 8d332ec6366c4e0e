import { queryOptions } from '@tanstack/react-query';
import { listScenes } from '@/contract/scenes';
import { request } from '../request';

export const sceneQueries = {
  all: ['scenes'] as const,
  /** Saved scenes, by name; renewed when the stream says that one was written. */
  list: () =>
    queryOptions({
      queryKey: [...sceneQueries.all, 'list'] as const,
      queryFn: async ({ signal }) => (await request(listScenes, { signal })).scenes,
      staleTime: 300_000,
    }),
};
