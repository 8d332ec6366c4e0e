import { deleteWarningRule } from '@/contract/warnings';
import { deleteWarningRule as remove } from '#data/store/warning/warning-rules';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  deleteWarningRule,
  async ({ context, params, principal }) => {
    const deleted = await remove(context.store, params.ruleId, principal.displayName);
    if (deleted) context.warnings.nudge();
    return { deleted };
  },
  { cache: 'no-store' },
);
