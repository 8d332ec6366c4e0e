import {
  deleteWarningRule,
  listWarningRules,
  listWarnings,
  previewWarningRule,
  putWarningAction,
  putWarningRule,
  readWarning,
} from '@/contract/warnings';
import type { RuleStatus, warningSchema } from '@/contract/warnings';
import type { z } from 'zod';
import type { Warning } from '@/domain/warning/warning';
import { actOnWarning } from '@/domain/warning/act-on-warning';
import type { WarningRule } from '@/domain/warning/warning-rule';
import { contractHandler, MockProblem } from '../contract-handler';
import { createMemoryWarnings, type MemoryWarning } from '../memory-warnings';
import type { MemoryDistrict } from '../memory-district';

const BY = 'mock';

/** Warnings in memory: the rules are judged whenever they are asked for. */
export const warningHandlers = (memory: MemoryDistrict) => {
  const warnings = createMemoryWarnings(memory);
  return [
    contractHandler(listWarningRules, async () => ({
      rules: await Promise.all(warnings.rules().map(toStatus)),
    })),
    contractHandler(putWarningRule, ({ body }) => {
      warnings.putRule(body);
      memory.note({ collection: 'warning-rules', id: body.id, change: 'put' });
      return toStatus(body);
    }),
    contractHandler(deleteWarningRule, ({ params }) => {
      const deleted = warnings.deleteRule(params.ruleId);
      if (deleted) memory.note({ collection: 'warning-rules', id: params.ruleId, change: 'deleted' });
      return { deleted };
    }),
    contractHandler(previewWarningRule, ({ body }) => warnings.preview(body)),
    contractHandler(listWarnings, async ({ query }) => {
      const found = await warnings.list(query.state);
      return {
        warnings: found.slice(0, query.limit).map(toWire),
        numberMatched: found.length,
        judgedTo: memory.district().asOf,
      };
    }),
    contractHandler(readWarning, ({ params }) => toAnswer(find(params.warningId))),
    contractHandler(putWarningAction, ({ params: { warningId, actionId }, body }) => {
      const held = find(warningId);
      if (held.actionIds.has(actionId)) return toAnswer(held);
      const acted = actOnWarning(held.warning, body, { by: BY, at: Date.now() });
      if ('refusal' in acted) throw new MockProblem(409, 'conflict', acted.refusal.en);
      held.warning = acted.warning;
      held.entries.push({ ...acted.entry, ordinal: held.entries.length + 1 });
      held.actionIds.add(actionId);
      held.isMuted ||= body.kind === 'clear';
      memory.note({ collection: 'warnings', id: warningId, change: 'put' });
      return toAnswer(held);
    }),
  ];

  function find(id: string): MemoryWarning {
    const found = warnings.find(id);
    if (!found) throw new MockProblem(404, 'not-found', 'There is no such warning.');
    return found;
  }

  async function toStatus(rule: WarningRule): Promise<RuleStatus> {
    const active = (await warnings.list('active')).filter(({ ruleId }) => ruleId === rule.id).length;
    return {
      rule: rule as RuleStatus['rule'],
      refusal: null,
      active,
      changedAt: memory.sample.endsAt,
      changedBy: null,
    };
  }
};

type WireWarning = z.output<typeof warningSchema>;

function toWire(warning: Warning): WireWarning {
  return warning as WireWarning; // the contract's tuples are not readonly
}

function toAnswer({ warning, entries }: MemoryWarning) {
  return { warning: toWire(warning), entries };
}
