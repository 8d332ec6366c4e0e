import type { Warning, WarningEntry } from '@/domain/warning/warning';
import type { WarningLevel, WarningRule } from '@/domain/warning/warning-rule';
import type { WarningStep } from './advance-warnings';
import type { Judgment } from './judgment';

/** A warning as a step leaves it, with the line of history it adds; `null` where nothing worth a line happened. */
export interface WrittenStep {
  readonly warning: Warning;
  readonly entry: Omit<WarningEntry, 'ordinal'> | null;
}

/** When a step is taken, epoch milliseconds UTC: in the time of the data, and on the clock. */
export interface StepMoment {
  readonly at: number;
  readonly now: number;
}

/** A new warning as its rule raises it. */
export function raiseWarning(
  { judgment, rule, id }: { readonly judgment: Judgment; readonly rule: WarningRule; readonly id: string },
  { at, now }: StepMoment,
): WrittenStep {
  const level = judgment.level as WarningLevel;
  const warning: Warning = {
    id,
    ruleId: rule.id,
    ruleName: rule.name,
    ruleKind: rule.kind,
    target: judgment.target,
    category: judgment.category,
    level,
    ruleLevel: level,
    escalatedLevel: null,
    worstLevel: level,
    evidence: judgment.evidence,
    raisedAt: at,
    notedAt: now,
    borneOutAt: at,
    isSustained: null,
    state: 'active',
    acknowledgedAt: null,
    acknowledgedBy: null,
    owner: rule.owner,
    clearedAt: null,
    clearedBy: null,
    outcome: null,
    version: 1,
  };
  return { warning, entry: toEntry('raised', warning, now) };
}

/** A standing warning after a step of its rule. */
export function followWarning(
  warning: Warning,
  step: Exclude<WarningStep, { kind: 'raise' | 'unmute' }>,
  { at, now }: StepMoment,
): WrittenStep {
  const next = { ...warning, version: warning.version + 1 };
  switch (step.kind) {
    case 'settle':
      return { warning: { ...next, isSustained: step.isSustained }, entry: null };
    case 'clear': {
      const evidence = step.judgment?.evidence ?? warning.evidence;
      const cleared: Warning = { ...next, evidence, state: 'cleared', clearedAt: at };
      return { warning: cleared, entry: toEntry('cleared', cleared, now) };
    }
    case 'keep':
      return { warning: { ...next, evidence: step.judgment.evidence, borneOutAt: at }, entry: null };
    case 'ebb': {
      const ebbed = withRuleLevel({ ...next, evidence: step.judgment.evidence }, 4);
      return { warning: ebbed, entry: changeEntry(warning, ebbed, now) };
    }
    default: {
      const { evidence, level } = step.judgment;
      const moved = withRuleLevel({ ...next, evidence, borneOutAt: at }, level as WarningLevel);
      return { warning: moved, entry: changeEntry(warning, moved, now) };
    }
  }
}

/** A person's worse level stays in force. */
function withRuleLevel(warning: Warning, ruleLevel: WarningLevel): Warning {
  const level = Math.min(ruleLevel, warning.escalatedLevel ?? 4) as WarningLevel;
  return { ...warning, ruleLevel, level, worstLevel: Math.min(level, warning.worstLevel) as WarningLevel };
}

function changeEntry(before: Warning, after: Warning, now: number): WrittenStep['entry'] {
  if (before.level === after.level) return null;
  return toEntry(after.level < before.level ? 'worsened' : 'eased', after, now);
}

function toEntry(kind: WarningEntry['kind'], { level, owner }: Warning, at: number): WrittenStep['entry'] {
  return { at, by: null, kind, level, owner, outcome: null, note: null, leader: null };
}
