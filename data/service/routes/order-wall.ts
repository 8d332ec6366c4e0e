import { orderWall } from '@/contract/walls';
import { orderWall as store } from '#data/store/wall/walls';
import { notFound } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  orderWall,
  async ({ context, params, body }) => {
    const wall = await store(context.store, params.id, body);
    if (wall) return wall;
    throw notFound({
      en: 'No wall of this id is registered. Open /wall on it first.',
      zh: '没有这块大屏。请先在大屏上打开 /wall。',
    });
  },
  { cache: 'no-store' },
);
