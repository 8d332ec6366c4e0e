import { readPatrolRound } from '@/contract/patrols';
import { notFound } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';
import { storedPatrolSource } from '../patrols/patrol-source';
import { readRoundPath } from '../patrols/read-patrol-report';

export const route = jsonRoute(
  readPatrolRound,
  async ({ context, params, note }) => {
    const source = await storedPatrolSource(context.store);
    const path = await readRoundPath(source, await context.district.read(), params);
    if (!path) {
      throw notFound({
        en: 'There is no such round, or it ended less than half an hour ago.',
        zh: '没有这一轮巡查，或结束未满半小时。',
      });
    }
    note.detail = `patrol round of grid ${path.gridCode}`;
    return path;
  },
  { cache: 'no-store' },
);
