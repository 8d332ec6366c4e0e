import { listScenes } from '@/contract/scenes';
import { readScenes } from '#data/store/scene/read-scenes';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(listScenes, async ({ context }) => ({
  scenes: await readScenes(context.store),
}));
