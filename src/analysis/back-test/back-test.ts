import type { NotAssessableReason } from '../not-assessable';
import { buildCheckpoint, type RunControl } from '../run-control';
import { HEADLINE_STEPS, scoreForecasts, type SeriesScores } from './back-test-card';
import { agreeRoll } from './agree-forecasts';
import { countsKnownAt, provisionalSteps, type CountHistory } from './known-counts';
import { planOrigins, type OriginPlan } from './origins';
import { rollPanel, type PanelRoll, type SeriesGroup } from './roll-panel';
import { candidateMethods, valuesOf, type SeriesMethod } from './series-method';
import { calibrateBands, calibrateSums, forecastsOf, meanAbsoluteErrorOf } from './tune-method';
import type { BandCalibration, ScoredForecast } from './tune-method';

export interface BackTestInput {
  readonly history: CountHistory;
  /** Steps in one season: 7 for days. */
  readonly period: number;
  /** Steps forecast from each origin. Default 14. */
  readonly horizon?: number;
  /** Origins wanted, from 20. Default 26. */
  readonly originCount?: number;
  /** Methods to choose from; `null` takes those that suit each series by its strength. */
  readonly methods?: readonly SeriesMethod[] | null;
  /**
   * Ways in which the first series is divided into others (see `reconcileDivisions`): forecasts are then made to agree,
   * and are scored as they agree. Series too weak for a card take part by their level.
   */
  readonly divisions?: readonly (readonly number[])[];
}

/** The card that goes with a forecast. */
export interface BackTestCard {
  /** The method that was best on the first 60 % of the origins; figures are from the rest. */
  readonly method: SeriesMethod;
  readonly scores: SeriesScores;
  /** The same figures of the seasonal naive forecast at the same origins. */
  readonly baseline: SeriesScores;
  /** 1 - error of the method / error of the baseline, over the first seven steps; above 0 is better. */
  readonly skill: number | null;
  /** Standard error of the skill over origins; `null` with fewer than two. */
  readonly skillError: number | null;
  readonly calibration: BandCalibration | null;
  /** Factors for the sum of the first seven steps, from all origins; `null` where they are too few. */
  readonly sumCalibration: BandCalibration | null;
  /** Whether MASE is under 1 and the error under that of the baseline: only then is the forecast drawn. */
  readonly beatsBaseline: boolean;
  /** Steps ahead to be drawn: as far as MASE from the first step on stays under 1; 0 where it is not drawn. */
  readonly drawnSteps: number;
  /** Number of origins, and of them those that chose the method. */
  readonly originCount: number;
  readonly tuningCount: number;
  /** First and last reported origin: steps known then. */
  readonly firstOrigin: number;
  readonly lastOrigin: number;
  /** True where events entered after an origin were kept from it; false where dates of entry are not known. */
  readonly leakageGuarded: boolean;
  /** Most steps that were still incomplete at a reported origin and were forecast instead of used. */
  readonly provisionalSteps: number;
}

/** A card, or why there is none. */
export type BackTestOutcome =
  | { readonly card: BackTestCard; readonly reason: null }
  | { readonly card: null; readonly reason: NotAssessableReason };

/** Results of all series, and the plan they share. */
export interface BackTest {
  /** One for each series. */
  readonly outcomes: readonly BackTestOutcome[];
  /** Method of each series, the level of weak ones where forecasts are made to agree; `null` where there is none. */
  readonly chosen: readonly (SeriesMethod | null)[];
  /** `null` where the record is too short for 20 origins. */
  readonly plan: OriginPlan | null;
}

/**
 * Replays forecasts from past origins and says, series by series, whether a method beats "as a season ago".
 *
 * At each origin only what was entered before it is used, and every parameter is estimated anew. The first 60 % of the
 * origins choose the method and calibrate the bands; everything reported comes from the other 40 %.
 *
 * @throws {RangeError} If the history does not fit together.
 *
 * A series with under one event a step gets no card (`too_few`): places are then ranked by risk instead.
 */
export function backTest(input: BackTestInput, control: RunControl = {}): BackTest {
  const { history, period, horizon = 14, originCount = 26 } = input;
  const checkpoint = buildCheckpoint(control);
  const completeSteps = history.stepCount - provisionalSteps(history, history.stepCount);
  const plan = planOrigins({ completeSteps, period, horizon, originCount });
  const nothing = <T>(value: T) => Array.from({ length: history.seriesCount }, () => value);
  if (plan === null)
    return { outcomes: nothing({ card: null, reason: 'too_few' }), chosen: nothing(null), plan };

  const truth = countsKnownAt(history, history.stepCount);
  const groups = groupByMethods(input, plan.origins[0]!);
  const roll = rollPanel(history, groups, plan.origins, { period, horizon }, checkpoint);
  const chosen = nothing<SeriesMethod | null>(null);
  for (const { members, methods } of groups) {
    for (const series of members) {
      chosen[series] = chooseMethod(roll, methods.slice(1), {
        series,
        truth: valuesOf(truth, series),
        tuningCount: plan.tuningCount,
      });
    }
  }
  const { divisions = [] } = input;
  const replay = divisions.length > 0 ? agreeRoll(roll, chosen, divisions) : roll;
  const outcomes = nothing<BackTestOutcome>({ card: null, reason: 'too_few' });
  for (const { members, weak } of groups) {
    for (const series of weak ? [] : members) {
      outcomes[series] = judgeSeries(replay, plan, {
        series,
        truth: valuesOf(truth, series),
        method: chosen[series]!,
        leakageGuarded: history.kind === 'events',
      });
    }
  }
  return { outcomes, chosen, plan };
}

/**
 * Series by the methods that suit them, judged by what was known at an origin. Those that suit none are left out, or
 * where forecasts are made to agree kept by their level.
 */
export function groupByMethods(
  { history, methods = null, divisions = [] }: BackTestInput,
  origin: number,
): SeriesGroup[] {
  const panel = countsKnownAt(history, origin);
  const groups = new Map<string, SeriesGroup & { readonly members: number[] }>();
  for (let series = 0; series < history.seriesCount; series++) {
    const values = valuesOf(panel, series);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const suiting = (methods ?? candidateMethods(mean)).filter((method) => method !== 'seasonal-naive');
    const weak = suiting.length === 0;
    if (weak && divisions.length === 0) continue;
    const candidates: readonly SeriesMethod[] = weak ? ['count-level'] : suiting;
    const key = `${weak} ${candidates.join()}`;
    const group = groups.get(key) ?? { members: [], methods: ['seasonal-naive', ...candidates], weak };
    group.members.push(series);
    groups.set(key, group);
  }
  return [...groups.values()];
}

interface TunedSeries {
  readonly series: number;
  readonly truth: Float64Array;
  readonly tuningCount: number;
}

/** The method with the least error over the first seven steps from the tuning origins; the first of equals. */
function chooseMethod(
  roll: PanelRoll,
  candidates: readonly SeriesMethod[],
  { series, truth, tuningCount }: TunedSeries,
): SeriesMethod {
  const steps = Math.min(HEADLINE_STEPS, roll.horizon);
  const errorOf = (method: SeriesMethod) =>
    meanAbsoluteErrorOf(forecastsOf(roll, method, { series, truth, from: 0, to: tuningCount }), steps);
  return candidates
    .map((method) => ({ method, error: errorOf(method) }))
    .reduce((a, b) => (b.error < a.error ? b : a)).method;
}

interface JudgedSeries {
  readonly series: number;
  readonly truth: Float64Array;
  readonly method: SeriesMethod;
  readonly leakageGuarded: boolean;
}

function judgeSeries(roll: PanelRoll, plan: OriginPlan, judged: JudgedSeries): BackTestOutcome {
  const { series, truth, method, leakageGuarded } = judged;
  const originCount = plan.origins.length;
  const { tuningCount } = plan;
  const steps = Math.min(HEADLINE_STEPS, roll.horizon);
  const tuned = forecastsOf(roll, method, { series, truth, from: 0, to: tuningCount });
  const reported = { series, truth, from: tuningCount, to: originCount };
  const scored = forecastsOf(roll, method, reported);
  const baselineScored = forecastsOf(roll, 'seasonal-naive', reported);
  if (tuned.length === 0 || scored.length === 0) return { card: null, reason: 'too_few' };

  const calibration = calibrateBands(tuned);
  const scaleAt = (originIndex: number) => roll.scaleAt(series, originIndex);
  const scores = scoreForecasts(scored, scaleAt, calibration);
  const baseline = scoreForecasts(baselineScored, scaleAt, null);
  if (scores.mase === null) return { card: null, reason: 'constant' };
  const beatsBaseline = scores.mase < 1 && scores.meanAbsoluteError < baseline.meanAbsoluteError;
  const card: BackTestCard = {
    method,
    scores,
    baseline,
    ...skillOver(scored, baselineScored, steps),
    calibration,
    sumCalibration: calibrateSums([...tuned, ...scored], steps),
    beatsBaseline,
    drawnSteps: beatsBaseline ? countDrawnSteps(scores.maseByStep) : 0,
    originCount,
    tuningCount,
    firstOrigin: plan.origins[tuningCount]!,
    lastOrigin: plan.origins[originCount - 1]!,
    leakageGuarded,
    provisionalSteps: roll.provisional.subarray(tuningCount).reduce((most, gap) => Math.max(most, gap), 0),
  };
  return { card, reason: null };
}

/** Skill over the baseline, and its standard error by the jackknife over origins. */
function skillOver(scored: readonly ScoredForecast[], baseline: readonly ScoredForecast[], steps: number) {
  const own = scored.map((entry) => meanAbsoluteErrorOf([entry], steps));
  const reference = baseline.map((entry) => meanAbsoluteErrorOf([entry], steps));
  const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const total = { own: sumOf(own), reference: sumOf(reference) };
  if (total.reference === 0) return { skill: null, skillError: null };
  const skill = 1 - total.own / total.reference;
  const n = own.length;
  if (n < 2) return { skill, skillError: null };
  const without = own.map((value, i) => 1 - (total.own - value) / (total.reference - reference[i]!));
  const center = sumOf(without) / n;
  const spread = sumOf(without.map((value) => (value - center) ** 2));
  const skillError = Math.sqrt(((n - 1) / n) * spread);
  return { skill, skillError: Number.isFinite(skillError) ? skillError : null };
}

/** The longest run of steps from the first over which the mean MASE stays under 1, the headline steps taken as one. */
function countDrawnSteps(maseByStep: Float64Array): number {
  let sum = 0;
  let drawn = 0;
  for (let ahead = 0; ahead < maseByStep.length; ahead++) {
    sum += maseByStep[ahead]!;
    if (ahead + 1 < Math.min(HEADLINE_STEPS, maseByStep.length)) continue;
    if (sum / (ahead + 1) >= 1) break;
    drawn = ahead + 1;
  }
  return drawn;
}
