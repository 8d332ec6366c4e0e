import { listWarningRules } from '@/contract/warnings';
import { readWarningRules } from '#data/store/warning/warning-rules';
import { jsonRoute } from '../endpoint/route';
import { toRuleStatuses } from '../warnings/rule-status';

export const route = jsonRoute(
  listWarningRules,
  async ({ context }) => ({ rules: await toRuleStatuses(context, await readWarningRules(context.store)) }),
  { cache: 'no-store' },
);
