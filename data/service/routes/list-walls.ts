import { listWalls } from '@/contract/walls';
import { readWalls } from '#data/store/wall/walls';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  listWalls,
  async ({ context }) => ({ walls: await readWalls(context.store) }),
  {
    cache: 'no-store',
  },
);
