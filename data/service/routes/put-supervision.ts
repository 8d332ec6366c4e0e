import { putSupervision } from '@/contract/supervisions';
import { maskPersonalDigits } from '#data/import/text/mask-personal-digits';
import { putSupervision as store } from '#data/store/supervision/put-supervision';
import { notFound, problem, ProblemError } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  putSupervision,
  async ({ context, params, body, principal }) => {
    const demand = { ...body, reason: maskPersonalDigits(body.reason) };
    const outcome = await store(context.store, params.id, demand, principal.displayName);
    if (outcome.kind === 'recorded') return outcome.supervision;
    if (outcome.kind === 'no-incident') {
      throw notFound({
        en: `There is no incident ${body.incidentId}: it may have been taken out with an import.`,
        zh: `没有编号为 ${body.incidentId} 的事件，可能已随导入撤销。`,
      });
    }
    throw new ProblemError(
      problem(409, 'conflict', {
        en: 'Another supervision is on record under this id, and records are never changed. Send yours anew.',
        zh: '该编号下已有另一条督办记录，记录不可更改。请重新发送。',
      }),
    );
  },
  { cache: 'no-store' },
);
