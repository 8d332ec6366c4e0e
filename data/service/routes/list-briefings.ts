import { listBriefings } from '@/contract/briefings';
import { readBriefings } from '#data/store/briefing/read-briefings';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  listBriefings,
  async ({ context, query }) => ({
    briefings: await readBriefings(context.store, { kind: query.kind, start: query.start }),
  }),
  { cache: 'no-store' },
);
