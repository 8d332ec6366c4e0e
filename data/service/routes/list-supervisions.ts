import { listSupervisions } from '@/contract/supervisions';
import { readSupervisions } from '#data/store/supervision/read-supervisions';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(listSupervisions, async ({ context }) => ({
  supervisions: await readSupervisions(context.store),
}));
