import { deleteScene } from '@/contract/scenes';
import { deleteScene as remove } from '#data/store/scene/put-scene';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  deleteScene,
  async ({ context, params }) => ({ deleted: await remove(context.store, params.id) }),
  { cache: 'no-store' },
);
