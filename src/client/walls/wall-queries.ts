import { queryOptions } from '@tanstack/react-query';
import { listPlaylists } from '@/contract/playlists';
import { listWalls, reportWall } from '@/contract/walls';
import { REPORT_SECONDS } from '@/domain/wall/wall';
import type { Playlist, Wall, WallReport } from '@/domain/wall/wall';
import { request } from '../request';

export const wallQueries = {
  /** Walls heard of lately; renewed when the stream says that one told something new. */
  list: () =>
    queryOptions({
      queryKey: ['walls', 'list'] as const,
      queryFn: async ({ signal }): Promise<readonly Wall[]> => (await request(listWalls, { signal })).walls,
      refetchInterval: REPORT_SECONDS * 1000,
    }),
  /** A wall tells of itself and hears what it is asked to do: at once, every ten seconds, and when it is called. */
  report: (id: string, report: WallReport) =>
    queryOptions({
      queryKey: ['walls', 'report', id, report] as const,
      queryFn: ({ signal }): Promise<Wall> => request(reportWall, { params: { id }, body: report, signal }),
      refetchInterval: REPORT_SECONDS * 1000,
      refetchIntervalInBackground: true,
      retry: false,
      gcTime: 0,
    }),
};

export const playlistQueries = {
  /** Lists of scenes; renewed when the stream says that one was saved. */
  list: () =>
    queryOptions({
      queryKey: ['playlists', 'list'] as const,
      queryFn: async ({ signal }): Promise<readonly Playlist[]> =>
        (await request(listPlaylists, { signal })).playlists,
      staleTime: 300_000,
    }),
};
