import { readBriefing } from '@/contract/briefings';
import { readBriefing as readStored } from '#data/store/briefing/read-briefings';
import { notFound } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  readBriefing,
  async ({ context, params, query }) => {
    const briefing = await readStored(context.store, params.id, query.version ?? null);
    if (!briefing) {
      throw notFound({
        en: 'There is no brief, or no such version of it, under this id.',
        zh: '没有该编号的汇报，或没有这个版本。',
      });
    }
    return briefing;
  },
  { cache: 'no-store' },
);
