import { deleteWall } from '@/contract/walls';
import { deleteWall as remove } from '#data/store/wall/walls';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  deleteWall,
  async ({ context, params }) => ({ deleted: await remove(context.store, params.id) }),
  { cache: 'no-store' },
);
