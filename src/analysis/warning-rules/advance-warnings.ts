import type { WarningLevel } from '@/domain/warning/warning-rule';
import type { Judgment, RuleJudgment } from './judgment';

/** A warning as far as its rule carries it. Instants are epoch milliseconds UTC, in the time of the data. */
export interface StandingWarning {
  readonly key: string;
  readonly ruleLevel: WarningLevel;
  readonly raisedAt: number;
  /** When the level was last borne out. */
  readonly borneOutAt: number;
  readonly isSustained: boolean | null;
  /** Cleared by a person while its indicator still stood out: nothing is raised there until that has gone back. */
  readonly isMuted: boolean;
}

/** What one refresh does to the warnings of a rule. */
export type WarningStep =
  | { readonly kind: 'raise'; readonly judgment: Judgment }
  | { readonly kind: 'worsen' | 'ease' | 'keep'; readonly key: string; readonly judgment: Judgment }
  /** No longer borne out, but not back either: it stays at the mildest level. */
  | { readonly kind: 'ebb'; readonly key: string; readonly judgment: Judgment }
  | { readonly kind: 'clear'; readonly key: string; readonly judgment: Judgment | null }
  /** It is now known whether the next window still stood out. */
  | { readonly kind: 'settle'; readonly key: string; readonly isSustained: boolean }
  | { readonly kind: 'unmute'; readonly key: string };

/**
 * Carries warnings from one refresh to the next without flicker.
 *
 * A worse level is taken at once. A lesser one waits until the level has not been borne out for the length of a window;
 * a warning ends only when its indicator is back beyond the clearing limit as well. What cannot be judged stays. A
 * warning on something that is no longer there ends.
 *
 * @param holdMilliseconds Length of the rule's window.
 */
export function advanceWarnings(
  standing: readonly StandingWarning[],
  judgment: RuleJudgment,
  { at, holdMilliseconds }: { readonly at: number; readonly holdMilliseconds: number },
): WarningStep[] {
  const known = new Set(standing.map(({ key }) => key));
  const raised = judgment.raised
    .filter(({ key }) => !known.has(key))
    .map((found): WarningStep => ({ kind: 'raise', judgment: found }));
  return [...standing.flatMap((warning) => follow(warning, judgment, { at, holdMilliseconds })), ...raised];
}

function follow(
  warning: StandingWarning,
  judgment: RuleJudgment,
  { at, holdMilliseconds }: { readonly at: number; readonly holdMilliseconds: number },
): WarningStep[] {
  const { key, isMuted } = warning;
  const found = judgment.find(key);
  if (isMuted) return !judgment.has(key) || found?.isClear ? [{ kind: 'unmute', key }] : [];
  if (!found) return judgment.has(key) ? [] : [{ kind: 'clear', key, judgment: null }];
  const isSettling = warning.isSustained === null && at - warning.raisedAt >= holdMilliseconds;
  const settled: WarningStep[] = isSettling ? [{ kind: 'settle', key, isSustained: !found.isClear }] : [];
  return [...settled, ...carry(warning, found, at - warning.borneOutAt >= holdMilliseconds)];
}

function carry({ key, ruleLevel }: StandingWarning, found: Judgment, isHeldOut: boolean): WarningStep[] {
  const { level } = found;
  if (level !== 0 && level <= ruleLevel) {
    return [{ kind: level < ruleLevel ? 'worsen' : 'keep', key, judgment: found }];
  }
  if (!isHeldOut) return [];
  if (level !== 0) return [{ kind: 'ease', key, judgment: found }];
  if (found.isClear) return [{ kind: 'clear', key, judgment: found }];
  return ruleLevel < 4 ? [{ kind: 'ebb', key, judgment: found }] : [];
}
