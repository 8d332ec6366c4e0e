import type { LocalizedText } from '../text/localized-text';

/** 预警级别, 红橙黄蓝, by its number: 1, the worst, to 4. Never merged with event grade or response level. */
export const WARNING_LEVELS = [1, 2, 3, 4] as const;
export type WarningLevel = (typeof WARNING_LEVELS)[number];

/** What a rule looks at: a count against its expectation, a count by itself, a value of a feature, a list. */
export const RULE_KINDS = ['expected', 'threshold', 'value', 'list'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** Windows that a count is set against its expectation over, in hours. */
export const EXPECTED_WINDOWS = [1, 2, 6, 24] as const;

/** Values of the levels red, orange, yellow, blue; `null` where a level is not used. */
export type LevelLimits = readonly [
  red: number | null,
  orange: number | null,
  yellow: number | null,
  blue: number | null,
];

interface RuleCommon {
  /** Made by whoever makes the rule. */
  readonly id: string;
  readonly name: LocalizedText;
  readonly isEnabled: boolean;
  /** Who has to act on its warnings: a department's code, or words; `null` where nobody is named. */
  readonly owner: string | null;
  /** Warnings a day that are bearable, true and false together; more makes nobody look any longer. */
  readonly budgetPerDay: number;
}

/** Which places and kinds of incident a count is of. */
interface CountScope {
  /** `whole`: all together; `next`: the widest level with several regions; `finest`; else the id of a level. */
  readonly unit: string;
  /** With all that lies below them; empty for all. */
  readonly categoryCodes: readonly string[];
}

/** More incidents than usual at these hours of these days; each class of the first level is judged by itself. */
export interface ExpectedRule extends RuleCommon, CountScope {
  readonly kind: 'expected';
  readonly windowHours: (typeof EXPECTED_WINDOWS)[number];
  /** The least pressing level that is raised. */
  readonly leastLevel: WarningLevel;
  /** Fewer incidents than this raise nothing. */
  readonly leastEvents: number;
}

/** So many incidents within some hours; the classes are counted together. */
export interface ThresholdRule extends RuleCommon, CountScope {
  readonly kind: 'threshold';
  readonly windowHours: number;
  readonly limits: LevelLimits;
  /** Clears once the count is below this share of the mildest limit, above 0 to 1. */
  readonly clearFraction: number;
}

/** A number that features of a collection carry, such as the reading of a sensor. */
export interface ValueRule extends RuleCommon {
  readonly kind: 'value';
  readonly collectionId: string;
  readonly property: string;
  readonly direction: 'above' | 'below';
  readonly limits: LevelLimits;
  /** Clears once the value has come back beyond the mildest limit by this much. */
  readonly clearMargin: number;
}

/** Features that a list gives a level, such as firms by their assessed risk. */
export interface ListRule extends RuleCommon {
  readonly kind: 'list';
  readonly collectionId: string;
  readonly property: string;
  /** Level by the property's value as text; values left out raise nothing. */
  readonly levels: Readonly<Record<string, WarningLevel>>;
}

export type CountRule = ExpectedRule | ThresholdRule;
export type FeatureRule = ValueRule | ListRule;
export type WarningRule = CountRule | FeatureRule;

/** Whether a rule counts incidents, and so can be tried on the past. */
export function isCountRule(rule: WarningRule): rule is CountRule {
  return rule.kind === 'expected' || rule.kind === 'threshold';
}
