import type { WarningEvidence, WarningTarget } from '@/domain/warning/warning';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { WarningLevel } from '@/domain/warning/warning-rule';

/** One place, and class, as a rule sees it at one moment. */
export interface Judgment {
  /** Names the target and class within the rule. */
  readonly key: string;
  readonly target: WarningTarget;
  readonly category: { readonly code: string; readonly name: LocalizedText } | null;
  /** 0 where the rule raises nothing. */
  readonly level: 0 | WarningLevel;
  /** Whether a standing warning may end: the indicator is back on the near side of its clearing limit. */
  readonly isClear: boolean;
  readonly evidence: WarningEvidence;
}

/** What a rule says of all its places at one moment. */
export interface RuleJudgment {
  /** Those it raises. */
  readonly raised: readonly Judgment[];
  /** Any one by its key; `null` where it cannot be judged, or is not there any longer. */
  readonly find: (key: string) => Judgment | null;
  /** Whether a key still names something; a warning on what is gone ends. */
  readonly has: (key: string) => boolean;
}

/** Why a rule cannot be judged here, in a plain sentence with what to do. */
export interface RuleRefusal {
  readonly kind: 'refusal';
  readonly reason: LocalizedText;
}

export function refuseRule(zh: string, en: string): RuleRefusal {
  return { kind: 'refusal', reason: { zh, en } };
}
