import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { collectionQueries } from '@/client/collections/collection-queries';
import { useDistrict } from '@/client/district/use-district';
import { playlistQueries } from '@/client/walls/wall-queries';
import { DEFAULT_PLAYLIST_ID, proposePlaylist, toPlaylistGround } from '@/domain/wall/playlist';
import type { PlaylistItem } from '@/domain/wall/playlist';

const NONE: readonly PlaylistItem[] = [];

/** The scenes of a list; those its district can bear where the service has none to tell. */
export function useWallPlaylist(playlistId: string): readonly PlaylistItem[] {
  const district = useDistrict();
  const { data: collections } = useQuery(collectionQueries.list());
  const { data: lists, isError } = useQuery(playlistQueries.list());
  const proposed = useMemo(() => {
    if (!collections) return NONE;
    const ids = collections.map(({ id }) => id);
    return proposePlaylist(toPlaylistGround(district, ids));
  }, [collections, district]);
  const list =
    lists?.find(({ id }) => id === playlistId) ?? lists?.find(({ id }) => id === DEFAULT_PLAYLIST_ID);
  return list?.items ?? (isError ? proposed : NONE);
}
