import type { CountRule, WarningLevel } from '@/domain/warning/warning-rule';
import { advanceWarnings, type StandingWarning, type WarningStep } from './advance-warnings';
import { countByUnit } from '../live-alert/live-events';
import { hoursNeeded, type CountHistory, type CountPlaces } from './count-history';
import { judgeCounts, learnRule, type RuleModels } from './judge-counts';
import type { Judgment } from './judgment';

/** One warning of a replay. Hours as in `windowClock`. */
export interface ReplayedWarning {
  readonly judgment: Judgment;
  readonly worstLevel: WarningLevel;
  readonly fromHour: number;
  /** `null` where it still stood at the end. */
  readonly toHour: number | null;
  /** Whether the next window, unseen when it was raised, still stood out; `null` where the record ended before. */
  readonly isSustained: boolean | null;
}

export interface RuleReplay {
  readonly days: number;
  /** Hours between two refreshes. */
  readonly stepHours: number;
  /** In order of raising. */
  readonly warnings: readonly ReplayedWarning[];
}

export interface ReplayPlan {
  readonly endHour: number;
  /** Days wished for; fewer are replayed where the record is shorter. */
  readonly days: number;
}

const DAY = 24;
const WEEK = 7 * DAY;
const HOUR_MILLISECONDS = 3_600_000;
/** With more places times classes, a replay is refreshed by the day and learns by the week: it would take minutes. */
const MOST_CELLS = 600;

/** Hours between refreshes of a replay, and between two learnings. */
function paceOf({ windowHours }: CountRule, cells: number) {
  return cells > MOST_CELLS
    ? { stepHours: Math.min(DAY, windowHours), learnHours: WEEK }
    : { stepHours: Math.max(1, Math.min(DAY, Math.floor(windowHours / 4))), learnHours: DAY };
}

/**
 * What a rule would have raised over the last days, refreshed every quarter of a window (every window where there are many
 * places) from what had happened by then, with the hysteresis of the living rule. Yields the share done now and then.
 *
 * @returns `null` where the record is too short for a single day.
 *
 * The living rule is refreshed at every incident, so it may raise a few more that came and went between two refreshes.
 * Incidents count at their time of report: how late they were registered is not known.
 */
export function* replayRule(
  rule: CountRule,
  { places, history }: { readonly places: CountPlaces; readonly history: CountHistory },
  { endHour, days: wished }: ReplayPlan,
): Generator<number, RuleReplay | null> {
  const known = Math.floor((endHour - history.fromHour - hoursNeeded(rule)) / DAY);
  const days = Math.min(wished, known);
  if (days < 1) return null;
  const unitCount = places.units.targets.length;
  const { stepHours, learnHours } = paceOf(rule, unitCount * places.categories.length);
  const startHour = endHour - days * DAY;
  const held: Standing = { standing: new Map(), open: new Map() };
  const done: ReplayedWarning[] = [];
  let models: RuleModels = [];
  for (let hour = startHour + stepHours, step = 0; hour <= endHour; hour += stepHours, step++) {
    const share = (hour - startHour) / (days * DAY);
    if (step === 0 || (hour - startHour) % learnHours < stepHours) {
      const learning = learnRule(rule, { history, unitCount }, hour - rule.windowHours);
      for (let part = learning.next(); ; part = learning.next()) {
        if (part.done) {
          models = part.value;
          break;
        }
        yield share;
      }
    }
    const span = { fromHour: hour - rule.windowHours, toHour: hour, knownBefore: hour };
    const observed = history.series.map((events) => countByUnit(events, span, unitCount));
    const judgment = judgeCounts(rule, places, { models, endHour: hour, observed });
    const moment = { at: hour * HOUR_MILLISECONDS, holdMilliseconds: rule.windowHours * HOUR_MILLISECONDS };
    for (const one of advanceWarnings([...held.standing.values()], judgment, moment)) {
      const ended = takeStep(one, hour, held);
      if (ended) done.push(ended);
    }
    yield share;
  }
  const warnings = [...done, ...held.open.values()].sort((a, b) => a.fromHour - b.fromHour);
  return { days, stepHours, warnings };
}

interface Standing {
  readonly standing: Map<string, StandingWarning>;
  readonly open: Map<string, ReplayedWarning>;
}

/** @returns The warning that ended by the step, if one did. */
function takeStep(step: WarningStep, hour: number, { standing, open }: Standing): ReplayedWarning | null {
  if (step.kind === 'unmute') return null;
  const key = step.kind === 'raise' ? step.judgment.key : step.key;
  const before = open.get(key);
  const at = hour * HOUR_MILLISECONDS;
  if (step.kind === 'clear') {
    standing.delete(key);
    open.delete(key);
    return before ? { ...before, toHour: hour } : null;
  }
  if (step.kind === 'settle') {
    standing.set(key, { ...standing.get(key)!, isSustained: step.isSustained });
    open.set(key, { ...before!, isSustained: step.isSustained });
    return null;
  }
  if (step.kind === 'ebb') {
    standing.set(key, { ...standing.get(key)!, ruleLevel: 4 });
    return null;
  }
  const ruleLevel = step.judgment.level as WarningLevel;
  if (step.kind === 'raise') {
    standing.set(key, { key, ruleLevel, raisedAt: at, borneOutAt: at, isSustained: null, isMuted: false });
    const { judgment } = step;
    open.set(key, { judgment, worstLevel: ruleLevel, fromHour: hour, toHour: null, isSustained: null });
    return null;
  }
  standing.set(key, { ...standing.get(key)!, ruleLevel, borneOutAt: at });
  open.set(key, { ...before!, worstLevel: Math.min(before!.worstLevel, ruleLevel) as WarningLevel });
  return null;
}
