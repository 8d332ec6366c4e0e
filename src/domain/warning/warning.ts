import type { Leader } from '../supervision/leader';
import type { LocalizedText } from '../text/localized-text';
import type { RuleKind, WarningLevel } from './warning-rule';

/** What a warning is about: the district as a whole, a region, or a feature of a collection. */
export interface WarningTarget {
  readonly kind: 'whole' | 'region' | 'feature';
  /** Region it lies in; `null` for the whole, and where that is not known. */
  readonly regionCode: string | null;
  readonly collectionId: string | null;
  readonly featureId: string | null;
  readonly name: LocalizedText;
  /** Longitude, latitude in degrees, WGS 84; `null` for the whole. */
  readonly position: readonly [number, number] | null;
}

/** The numbers a level rests on. */
export interface WarningEvidence {
  /** Count or value; `null` for a list. */
  readonly observed: number | null;
  /** What is usual, and the limits 90 % of ordinary counts keep within; `null` where nothing is expected. */
  readonly expected: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** P(X >= observed); `null` where no chance is reckoned with. */
  readonly p: number | null;
  /** Limit that was reached; `null` where the level comes from a chance. */
  readonly limit: number | null;
  /** On which side of the limit it warns; `null` without a limit. */
  readonly direction: 'above' | 'below' | null;
  /** Length of the window counted; `null` where nothing is counted. */
  readonly windowHours: number | null;
}

export const WARNING_OUTCOMES = ['confirmed', 'false-alarm', 'undecided'] as const;
/** What a person found when clearing a warning. */
export type WarningOutcome = (typeof WARNING_OUTCOMES)[number];

/** One warning from its raising to its clearing. Instants are epoch milliseconds UTC. */
export interface Warning {
  readonly id: string;
  readonly ruleId: string;
  readonly ruleName: LocalizedText;
  readonly ruleKind: RuleKind;
  readonly target: WarningTarget;
  /** `null` where classes are not told apart. */
  readonly category: { readonly code: string; readonly name: LocalizedText } | null;
  /** The level in force: the rule's, or a worse one that a person set. */
  readonly level: WarningLevel;
  readonly ruleLevel: WarningLevel;
  readonly escalatedLevel: WarningLevel | null;
  readonly worstLevel: WarningLevel;
  readonly evidence: WarningEvidence;
  /** In the time of the data. */
  readonly raisedAt: number;
  /** When the service raised it. */
  readonly notedAt: number;
  /** When the rule last bore it out, in the time of the data. */
  readonly borneOutAt: number;
  /** Whether the next window, unseen when it was raised, still stood out; `null` until that is known. */
  readonly isSustained: boolean | null;
  readonly state: 'active' | 'cleared';
  readonly acknowledgedAt: number | null;
  readonly acknowledgedBy: string | null;
  readonly owner: string | null;
  readonly clearedAt: number | null;
  /** `null` where the rule cleared it. */
  readonly clearedBy: string | null;
  readonly outcome: WarningOutcome | null;
  /** Rises with each change. */
  readonly version: number;
}

export const WARNING_ENTRY_KINDS = [
  'raised',
  'worsened',
  'eased',
  'acknowledged',
  'assigned',
  'escalated',
  'noted',
  'cleared',
] as const;

/** One line of a warning's history. */
export interface WarningEntry {
  readonly ordinal: number;
  readonly at: number;
  /** `null` where the rule did it. */
  readonly by: string | null;
  readonly kind: (typeof WARNING_ENTRY_KINDS)[number];
  readonly level: WarningLevel;
  readonly owner: string | null;
  readonly outcome: WarningOutcome | null;
  readonly note: string | null;
  /** Whom it was brought to when it was escalated. */
  readonly leader: Leader | null;
}
