import type { RuleStatus } from '@/contract/warnings';
import { countActiveByRule } from '#data/store/warning/read-warnings';
import type { StoredRule } from '#data/store/warning/warning-rules';
import type { ServiceContext } from '../service-context';

/** Rules with how each fares. */
export async function toRuleStatuses(
  { store, warnings }: Pick<ServiceContext, 'store' | 'warnings'>,
  rules: readonly StoredRule[],
): Promise<RuleStatus[]> {
  const active = await countActiveByRule(store);
  const refusals = warnings.refusals();
  return rules.map(({ rule, changedAt, changedBy }) => ({
    rule: rule as RuleStatus['rule'],
    changedAt,
    changedBy,
    refusal: rule.isEnabled ? (refusals.get(rule.id) ?? null) : null,
    active: active.get(rule.id) ?? 0,
  }));
}
