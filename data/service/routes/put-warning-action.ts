import { putWarningAction } from '@/contract/warnings';
import type { WarningAction } from '@/domain/warning/act-on-warning';
import { maskPersonalDigits } from '#data/import/text/mask-personal-digits';
import { takeWarningAction } from '#data/store/warning/write-warnings';
import { notFound, problem, ProblemError } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  putWarningAction,
  async ({ context, params, body, principal }) => {
    const outcome = await takeWarningAction(context.store, {
      ...params,
      action: maskAction(body),
      by: principal.displayName,
    });
    if (!outcome) throw notFound({ en: 'There is no such warning.', zh: '没有这条预警。' });
    if ('refusal' in outcome) throw new ProblemError(problem(409, 'conflict', outcome.refusal));
    return outcome;
  },
  { cache: 'no-store' },
);

/** Telephones and identity numbers of people have no place in what everybody reads. */
function maskAction(action: WarningAction): WarningAction {
  const note = action.note === null ? null : maskPersonalDigits(action.note);
  const masked = { ...action, note } as WarningAction;
  return masked.kind === 'assign' ? { ...masked, owner: maskPersonalDigits(masked.owner) } : masked;
}
