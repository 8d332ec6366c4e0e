import type { Leader } from '../supervision/leader';
import type { LocalizedText } from '../text/localized-text';
import type { Warning, WarningEntry, WarningOutcome } from './warning';
import type { WarningLevel } from './warning-rule';

/** What a person does with a warning. */
export type WarningAction =
  | { readonly kind: 'acknowledge'; readonly note: string | null }
  | { readonly kind: 'assign'; readonly owner: string; readonly note: string | null }
  /** To a worse level, for a reason, and to whom word goes. */
  | {
      readonly kind: 'escalate';
      readonly level: WarningLevel;
      readonly note: string;
      readonly leader: Leader | null;
    }
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'clear'; readonly outcome: WarningOutcome; readonly note: string | null };

export interface ActedOn {
  readonly warning: Warning;
  readonly entry: Omit<WarningEntry, 'ordinal'>;
}

/** Why an action is not taken, in a plain sentence. */
export interface ActionRefusal {
  readonly refusal: LocalizedText;
}

/**
 * A warning after a person's action. Whoever assigns, escalates or clears has seen it: that acknowledges it as well.
 *
 * @param by Name shown in the history.
 * @param at Epoch milliseconds UTC.
 */
export function actOnWarning(
  warning: Warning,
  action: WarningAction,
  { by, at }: { readonly by: string; readonly at: number },
): ActedOn | ActionRefusal {
  const refusal = refuse(warning, action);
  if (refusal) return { refusal };
  const seen: Warning =
    action.kind === 'note' || warning.acknowledgedAt !== null
      ? warning
      : { ...warning, acknowledgedAt: at, acknowledgedBy: by };
  const next = { ...change(seen, action, { by, at }), version: warning.version + 1 };
  return {
    warning: next,
    entry: {
      at,
      by,
      kind: ENTRY_KINDS[action.kind],
      level: next.level,
      owner: next.owner,
      outcome: action.kind === 'clear' ? action.outcome : null,
      note: action.note,
      leader: action.kind === 'escalate' ? action.leader : null,
    },
  };
}

const ENTRY_KINDS = {
  acknowledge: 'acknowledged',
  assign: 'assigned',
  escalate: 'escalated',
  note: 'noted',
  clear: 'cleared',
} as const;

function change(
  warning: Warning,
  action: WarningAction,
  { by, at }: { readonly by: string; readonly at: number },
): Warning {
  switch (action.kind) {
    case 'assign':
      return { ...warning, owner: action.owner };
    case 'escalate':
      return {
        ...warning,
        level: action.level,
        escalatedLevel: action.level,
        worstLevel: Math.min(action.level, warning.worstLevel) as WarningLevel,
      };
    case 'clear':
      return { ...warning, state: 'cleared', clearedAt: at, clearedBy: by, outcome: action.outcome };
    default:
      return warning;
  }
}

function refuse(warning: Warning, action: WarningAction): LocalizedText | null {
  if (warning.state === 'cleared' && action.kind !== 'note') {
    return {
      zh: '该预警已解除，只能补充说明；如情况再现，规则会重新预警。',
      en: 'This warning has been cleared: only notes can be added. If it happens again, the rule warns anew.',
    };
  }
  if (action.kind === 'acknowledge' && warning.acknowledgedAt !== null) {
    return {
      zh: `该预警已由${warning.acknowledgedBy ?? ''}签收。`,
      en: `This warning has been acknowledged by ${warning.acknowledgedBy ?? 'somebody'}.`,
    };
  }
  if (action.kind === 'escalate' && action.level >= warning.level) {
    return {
      zh: '升级后的级别须比现在更重；要降级，请等规则回落或解除预警。',
      en: 'Escalate to a worse level than it has; to come down, wait for the rule or clear the warning.',
    };
  }
  return null;
}
