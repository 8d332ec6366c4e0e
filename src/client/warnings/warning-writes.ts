import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deleteWarningRule, previewWarningRule, putWarningAction, putWarningRule } from '@/contract/warnings';
import { actOnWarning, type WarningAction } from '@/domain/warning/act-on-warning';
import type { WarningRule } from '@/domain/warning/warning-rule';
import { ApiError } from '../api-error';
import { request } from '../request';
import { useListWrite } from '../use-list-write';
import { warningQueries, type RuleStatus } from './warning-queries';

interface ActionWrite {
  /** Made once for each thing that is done: sent again, it is done once. */
  readonly actionId: string;
  readonly action: WarningAction;
  /** Name shown until the service has answered. */
  readonly by: string;
}

/** Acts on a warning: shown at once, taken back where the service refuses. A try after a lost answer does it once. */
export function useWarningAction(warningId: string) {
  const client = useQueryClient();
  const { queryKey } = warningQueries.detail(warningId);
  return useMutation({
    mutationFn: ({ action, actionId }: ActionWrite) =>
      request(putWarningAction, { params: { warningId, actionId }, body: action }),
    retry: (count, error) => count < 2 && error instanceof ApiError && error.status === null,
    onMutate: async ({ action, by }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      if (before) {
        const acted = actOnWarning(before.warning, action, { by, at: Date.now() });
        if (!('refusal' in acted)) {
          const entry = { ...acted.entry, ordinal: before.entries.length + 1 };
          const warning = acted.warning as typeof before.warning; // the contract's tuples are not readonly
          client.setQueryData(queryKey, { warning, entries: [...before.entries, entry] });
        }
      }
      return { before };
    },
    onError: (_error, _write, context) => client.setQueryData(queryKey, context?.before),
    onSettled: () => client.invalidateQueries({ queryKey: warningQueries.all }),
  });
}

const { queryKey: rulesKey } = warningQueries.rules();

/** Makes or changes a rule. */
export function usePutRule() {
  return useListWrite({
    queryKey: rulesKey,
    send: (rule: WarningRule) => request(putWarningRule, { params: { ruleId: rule.id }, body: rule }),
    apply: (rules, rule) => {
      const before = rules.find((one) => one.rule.id === rule.id);
      const status: RuleStatus = {
        refusal: null,
        active: 0,
        changedBy: null,
        ...before,
        rule: rule as RuleStatus['rule'],
        changedAt: Date.now(),
      };
      return before ? rules.map((one) => (one === before ? status : one)) : [...rules, status];
    },
  });
}

export function useDeleteRule() {
  return useListWrite({
    queryKey: rulesKey,
    send: (ruleId: string) => request(deleteWarningRule, { params: { ruleId } }),
    apply: (rules, ruleId) => rules.filter(({ rule }) => rule.id !== ruleId),
  });
}

/** Asks what a rule would have raised. */
export function usePreviewRule() {
  return useMutation({ mutationFn: (rule: WarningRule) => request(previewWarningRule, { body: rule }) });
}
