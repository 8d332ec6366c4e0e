import { listPlaylists } from '@/contract/playlists';
import { DEFAULT_PLAYLIST_ID, toPlaylistGround, proposedPlaylist } from '@/domain/wall/playlist';
import { readCollections } from '#data/store/collection/read-collections';
import { readPlaylists } from '#data/store/wall/playlists';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(listPlaylists, async ({ context }) => {
  const saved = await readPlaylists(context.store);
  if (saved.some(({ id }) => id === DEFAULT_PLAYLIST_ID)) return { playlists: saved };
  const collections = await readCollections(context.store);
  const ground = toPlaylistGround(
    await context.district.read(),
    collections.map(({ id }) => id),
  );
  return { playlists: [proposedPlaylist(ground), ...saved] };
});
