import { putWarningRule } from '@/contract/warnings';
import { putWarningRule as store } from '#data/store/warning/warning-rules';
import { badRequest } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';
import { toRuleStatuses } from '../warnings/rule-status';

export const route = jsonRoute(
  putWarningRule,
  async ({ context, params, body, principal }) => {
    if (body.id !== params.ruleId) {
      throw badRequest([{ pointer: '/id', detail: 'must be the id of the address' }]);
    }
    const stored = await store(context.store, body, principal.displayName);
    context.warnings.nudge();
    return (await toRuleStatuses(context, [stored]))[0]!;
  },
  { cache: 'no-store' },
);
