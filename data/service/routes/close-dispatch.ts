import { closeDispatch } from '@/contract/dispatches';
import { closeDispatch as store } from '#data/store/dispatch/put-dispatch';
import { notFound, problem, ProblemError } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  closeDispatch,
  async ({ context, params, body, principal }) => {
    const outcome = await store(context.store, params.id, body, principal.displayName);
    if (outcome.kind === 'recorded') return outcome.dispatch;
    if (!outcome.current) {
      throw notFound({ en: 'There is no such decision on record.', zh: '没有这条处置记录。' });
    }
    throw new ProblemError(
      problem(409, 'conflict', {
        en: 'Somebody has said already how this decision ended. Open it again.',
        zh: '该处置的结果已有人登记。请重新打开查看。',
      }),
    );
  },
  { cache: 'no-store' },
);
