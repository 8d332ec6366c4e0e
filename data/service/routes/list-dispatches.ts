import { listDispatches } from '@/contract/dispatches';
import { readDispatches } from '#data/store/dispatch/read-dispatches';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(listDispatches, async ({ context }) => ({
  dispatches: await readDispatches(context.store),
}));
