import { readCoverageTargets } from '@/contract/coverage-targets';
import { readCoverageTargets as read } from '#data/store/coverage/coverage-targets';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(readCoverageTargets, ({ context }) => read(context.store), {
  cache: 'no-store',
});
