import { deletePlaylist } from '@/contract/playlists';
import { deletePlaylist as remove } from '#data/store/wall/playlists';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  deletePlaylist,
  async ({ context, params }) => ({ deleted: await remove(context.store, params.id) }),
  { cache: 'no-store' },
);
