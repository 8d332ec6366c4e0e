import { matrixFromRows, type Matrix } from '../linear-algebra/matrix';
import type { NotAssessableReason, Reasons } from '../not-assessable';
import { negativeBinomialQuantile } from '../special-functions/negative-binomial-distribution';
import { normalQuantile } from '../special-functions/normal-distribution';
import { poissonQuantile } from '../special-functions/poisson-distribution';
import { studentUpperTail } from '../special-functions/student-distribution';
import { fitQuasiPoisson, predictorVariance, type QuasiPoissonFit } from './quasi-poisson';
import { allWeeks, sameWeeks, type ReferenceOptions, type ReferenceWeeks } from './reference-weeks';

/** `original`: Farrington (1996), same weeks of earlier years. `flexible`: Noufaily (2013), all weeks with seasons. */
export type FarringtonForm = 'original' | 'flexible';

export interface FarringtonOptions {
  readonly form: FarringtonForm;
  /** Years looked back. Default 3. */
  readonly yearsBack?: number;
  /** Default 3. */
  readonly halfWindow?: number;
  /** Default 52. */
  readonly weeksPerYear?: number;
  /** Error rate: two-sided for `original`, one-sided for `flexible`. Default 0.01. */
  readonly alpha?: number;
  /** Of `flexible`. Default 10. */
  readonly seasonCount?: number;
  /** Newest weeks left out, of `flexible`. Default 26. */
  readonly guardWeeks?: number;
}

/** Weeks judged. Each array of shape `[weeks]`; NaN where not assessable. */
export interface FarringtonResult {
  /** Count above which a week is an alarm. */
  readonly upperBound: Float64Array;
  readonly expected: Float64Array;
  /** Variance over mean, from 1. */
  readonly dispersion: Float64Array;
  /** 1 where the count is above the bound. */
  readonly alarm: Uint8Array;
  readonly reasons: Reasons;
}

/** Fewer events in the last four weeks raise no alarm. */
const RECENT = { weeks: 4, events: 5 } as const;
const TREND_P = 0.05;
/** Standardized residual above which a past week is held for an outbreak and weighs less. */
const OUTBREAK_RESIDUAL = { original: 1, flexible: 2.58 } as const;

/**
 * Farrington's detection of weeks with too many events, for at least three years of weekly counts.
 *
 * A quasi-Poisson regression with a trend (kept only where it is significant, spans three years and does not predict
 * more than was ever seen) tells what is usual; past outbreaks weigh less. The bound is that of the 2/3 power for
 * `original`, and a negative binomial quantile for `flexible`.
 *
 * @param counts Weekly counts, oldest first, shape `[n]`.
 * @param weeks  Indices of the weeks to be judged.
 * @throws {RangeError} If a week lies outside the record.
 *
 * Weeks are judged one by one, with no correction for their number. The doubt of the expectation is in the bound of
 * `original`, not in that of `flexible`.
 *
 * @see Farrington, C. P. et al. (1996). JRSS A 159, 547-563; Noufaily, A. et al. (2013). Statistics in Medicine 32, 1206.
 */
export function detectFarrington(
  counts: Float64Array,
  weeks: ArrayLike<number>,
  options: FarringtonOptions,
): FarringtonResult {
  const n = weeks.length;
  const upperBound = new Float64Array(n).fill(NaN);
  const expected = new Float64Array(n).fill(NaN);
  const dispersion = new Float64Array(n).fill(NaN);
  const alarm = new Uint8Array(n);
  const reasons = Array.from({ length: n }, (_, row): NotAssessableReason | null => {
    const week = weeks[row]!;
    if (!(week >= 0 && week < counts.length)) throw new RangeError(`week ${week} lies outside the record`);
    const judged = judgeWeek(counts, week, options);
    if (judged === null) return 'too_few';
    upperBound[row] = judged.upperBound;
    expected[row] = judged.expected;
    dispersion[row] = judged.dispersion;
    alarm[row] = Number(counts[week]! > judged.upperBound);
    return null;
  });
  return { upperBound, expected, dispersion, alarm, reasons };
}

interface JudgedWeek {
  readonly upperBound: number;
  readonly expected: number;
  readonly dispersion: number;
}

function judgeWeek(counts: Float64Array, week: number, options: FarringtonOptions): JudgedWeek | null {
  const { form, alpha = 0.01, yearsBack = 3, halfWindow = 3, weeksPerYear = 52 } = options;
  const recent = counts.subarray(Math.max(0, week - RECENT.weeks + 1), week + 1);
  if (recent.reduce((sum, count) => sum + count, 0) < RECENT.events) return null;
  const reach: ReferenceOptions = { yearsBack, halfWindow, weeksPerYear };
  const reference =
    form === 'original'
      ? sameWeeks(week, reach)
      : allWeeks(week, reach, options.seasonCount ?? 10, options.guardWeeks ?? 26);
  const usual = reference && learnUsual(counts, week, reference, { form, yearsBack });
  if (!usual) return null;
  const { expected, dispersion, variance } = usual;
  const upperBound =
    form === 'original'
      ? powerBound(expected, dispersion + variance / expected, alpha / 2)
      : countBound(expected, dispersion, alpha);
  return { upperBound, expected, dispersion };
}

interface Usual {
  readonly expected: number;
  readonly dispersion: number;
  /** Of the expectation itself. */
  readonly variance: number;
}

interface LearnOptions {
  readonly form: FarringtonForm;
  readonly yearsBack: number;
}

function learnUsual(
  counts: Float64Array,
  week: number,
  reference: ReferenceWeeks,
  { form, yearsBack }: LearnOptions,
): Usual | null {
  const response = Float64Array.from(reference.weeks, (at) => counts[at]!);
  const withTrend = fitReweighted(toDesign(reference, week, true), response, form);
  if (withTrend) {
    const { fit } = withTrend;
    // Time counts from the week judged, so the intercept alone is its expectation.
    const expected = Math.exp(fit.coefficients[0]!);
    const error = Math.sqrt(fit.dispersion * predictorVariance(fit, unitVector(fit.coefficients.length, 1)));
    const p = 2 * studentUpperTail(Math.abs(fit.coefficients[1]!) / error, fit.degreesOfFreedom);
    const kept = yearsBack >= 3 && p < TREND_P && expected <= Math.max(...response);
    if (kept) return toUsual(withTrend);
  }
  const flat = fitReweighted(toDesign(reference, week, false), response, form);
  return flat && toUsual(flat);
}

/** A fit with past outbreaks weighing less, and its dispersion, which is never taken under 1. */
interface ReweightedFit {
  readonly fit: QuasiPoissonFit;
  readonly dispersion: number;
}

function fitReweighted(design: Matrix, response: Float64Array, form: FarringtonForm): ReweightedFit | null {
  const first = fitQuasiPoisson(design, response, new Float64Array(response.length).fill(1));
  if (!first || Number.isNaN(first.dispersion)) return null;
  const fit = fitQuasiPoisson(design, response, outbreakWeights(first, response, OUTBREAK_RESIDUAL[form]));
  return fit && { fit, dispersion: Math.max(1, fit.dispersion) };
}

/** Weights by Anscombe residuals: s^-2 for outbreaks, 1 for others, scaled to a mean of 1. */
function outbreakWeights(
  { means, leverages, dispersion }: QuasiPoissonFit,
  counts: Float64Array,
  limit: number,
) {
  const phi = Math.max(1, dispersion);
  const raw = counts.map((count, i) => {
    const mean = means[i]!;
    const anscombe = 1.5 * (count ** (2 / 3) * mean ** (-1 / 6) - Math.sqrt(mean));
    const residual = anscombe / Math.sqrt(phi * (1 - leverages[i]!));
    return residual > limit ? residual ** -2 : 1;
  });
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / raw.length;
  return raw.map((weight) => weight / mean);
}

/** Columns: 1, weeks from the week judged (with a trend), one for each season that occurs but the week's own. */
function toDesign({ weeks, seasons }: ReferenceWeeks, week: number, trend: boolean): Matrix {
  const others = [...new Set(seasons)].filter((season) => season !== 0).sort((a, b) => a - b);
  return matrixFromRows(
    weeks.map((at, i) => [
      1,
      ...(trend ? [at - week] : []),
      ...others.map((season) => Number(seasons[i] === season)),
    ]),
  );
}

function toUsual({ fit, dispersion }: ReweightedFit): Usual {
  const expected = Math.exp(fit.coefficients[0]!);
  const spread = predictorVariance(fit, unitVector(fit.coefficients.length, 0));
  return { expected, dispersion, variance: expected * expected * dispersion * spread };
}

function unitVector(length: number, position: number): Float64Array {
  const vector = new Float64Array(length);
  vector[position] = 1;
  return vector;
}

/** Bound on the scale of the 2/3 power, on which counts are nearly symmetric. */
function powerBound(expected: number, tau: number, tail: number): number {
  const error = Math.sqrt((4 / 9) * expected ** (1 / 3) * tau);
  return (expected ** (2 / 3) + normalQuantile(1 - tail) * error) ** 1.5;
}

function countBound(expected: number, dispersion: number, alpha: number): number {
  return dispersion > 1
    ? negativeBinomialQuantile(1 - alpha, { size: expected / (dispersion - 1), mean: expected })
    : poissonQuantile(1 - alpha, expected);
}
