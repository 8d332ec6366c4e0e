import { putBriefing } from '@/contract/briefings';
import { putBriefing as store } from '#data/store/briefing/put-briefing';
import { problem, ProblemError } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  putBriefing,
  async ({ context, params, body, principal }) => {
    const outcome = await store(context.store, params.id, body, principal);
    if (outcome.kind === 'saved') return outcome.briefing;
    throw new ProblemError(
      problem(409, 'conflict', {
        en: 'Somebody changed this brief meanwhile. What they saved is now shown; make your change again.',
        zh: '该汇报已被他人修改，现在显示的是对方保存的内容，请在此基础上再改一次。',
      }),
    );
  },
  { cache: 'no-store' },
);
