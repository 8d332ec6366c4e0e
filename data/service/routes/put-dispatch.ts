import { putDispatch } from '@/contract/dispatches';
import { putDispatch as store } from '#data/store/dispatch/put-dispatch';
import { problem, ProblemError } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  putDispatch,
  async ({ context, params, body, principal }) => {
    const outcome = await store(context.store, params.id, body, principal.displayName);
    if (outcome.kind === 'recorded') return outcome.dispatch;
    throw new ProblemError(
      problem(409, 'conflict', {
        en: 'Another decision is on record under this id, and records are never changed. Send yours anew.',
        zh: '该编号下已有另一条处置记录，记录不可更改。请重新发送。',
      }),
    );
  },
  { cache: 'no-store' },
);
