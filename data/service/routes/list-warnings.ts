import { listWarnings } from '@/contract/warnings';
import { readWarnings } from '#data/store/warning/read-warnings';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  listWarnings,
  async ({ context, query }) => ({
    ...(await readWarnings(context.store, query.state, query.limit)),
    judgedTo: context.warnings.judgedTo(),
  }),
  { cache: 'no-store' },
);
