import { reportWall } from '@/contract/walls';
import { reportWall as store } from '#data/store/wall/walls';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  reportWall,
  ({ context, params, body }) => store(context.store, params.id, body),
  { cache: 'no-store' },
);
