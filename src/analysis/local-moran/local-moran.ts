import { assertFits } from '../contiguity/assert-fits';
import type { SpatialWeights } from '../contiguity/spatial-weights';
import type { NotAssessableReason, Reasons } from '../not-assessable';
import { normalTwoSidedP } from '../special-functions/normal-distribution';

/** What the moments of local Moran's I are conditional on: the unit's own value, or nothing (total randomization). */
export type MoranMoments = 'conditional' | 'total';

/** The kind of a unit by its own deviation from the mean and that of its surroundings. */
export const MORAN_QUADRANTS = ['high-high', 'low-low', 'high-low', 'low-high'] as const;
export type MoranQuadrant = (typeof MORAN_QUADRANTS)[number];

/** Local Moran's I of all units; every array has shape `[n]`, NaN where not assessable. */
export interface LocalMoran {
  readonly statistic: Float64Array;
  readonly expectation: Float64Array;
  readonly variance: Float64Array;
  readonly z: Float64Array;
  /** Two-sided, normal, not adjusted for multiple tests. */
  readonly p: Float64Array;
  /** Given for every assessable unit whether or not it is significant. */
  readonly quadrants: readonly (MoranQuadrant | null)[];
  readonly reasons: Reasons;
}

/**
 * Local Moran's I: whether a unit resembles its neighbors (high beside high, low beside low) or stands out from them.
 *
 * I_i = z_i / m2 sum_j w_ij z_j with z = x - mean and m2 = sum z^2 / n.
 *
 * @param values  One per unit, shape `[n]`, all finite; best rates after empirical-Bayes smoothing.
 * @param weights Neighborhoods without the unit itself, usually row-standardized (`rowStandardize`).
 * @param moments Conditional on the unit's own value (Sokal), or total randomization (Anselin).
 * @returns       `constant` where all values are equal, `no_neighbours` for islands, `too_few` below three units.
 * @throws {RangeError} If the weights are not for n units.
 *
 * Where a unit lies exactly on the mean its conditional variance is 0: statistic 0, but z and p NaN.
 *
 * @see Anselin, L. (1995). Geographical Analysis 27, 93-115; Sokal, R. R., Oden, N. L. & Thomson, B. A. (1998).
 *      Geographical Analysis 30, 331-354.
 */
export function localMoran(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  moments: MoranMoments = 'conditional',
): LocalMoran {
  assertFits(values, weights);
  const n = values.length;
  const field = centeredField(values);
  const result = {
    statistic: new Float64Array(n).fill(NaN),
    expectation: new Float64Array(n).fill(NaN),
    variance: new Float64Array(n).fill(NaN),
    z: new Float64Array(n).fill(NaN),
    p: new Float64Array(n).fill(NaN),
    quadrants: new Array<MoranQuadrant | null>(n).fill(null),
    reasons: new Array<NotAssessableReason | null>(n).fill(null),
  };
  const momentsOf = moments === 'conditional' ? conditionalMoments : totalMoments;
  for (let i = 0; i < n; i++) {
    const row = rowSums(field.deviations, weights, i);
    result.reasons[i] = reasonFor(field, row.degree);
    if (result.reasons[i]) continue;
    const own = field.deviations[i]!;
    const { expectation, variance } = momentsOf(field, row, own);
    const statistic = (own / field.meanSquare) * row.lag;
    result.statistic[i] = statistic;
    result.expectation[i] = expectation;
    result.variance[i] = variance;
    result.quadrants[i] = quadrantOf(own, row.lag);
    if (variance > 0) {
      result.z[i] = (statistic - expectation) / Math.sqrt(variance);
      result.p[i] = normalTwoSidedP(result.z[i]!);
    }
  }
  return result;
}

/** Values as deviations from their mean. */
export interface CenteredField {
  readonly deviations: Float64Array;
  /** m2, divisor n; exactly 0 where all values are equal. */
  readonly meanSquare: number;
  /** m4 / m2^2, divisor n. */
  readonly kurtosis: number;
}

/** Centers the values, in two passes. */
export function centeredField(values: ArrayLike<number>): CenteredField {
  const deviations = Float64Array.from(values);
  const n = deviations.length;
  if (deviations.every((value) => value === deviations[0])) {
    return { deviations: deviations.fill(0), meanSquare: 0, kurtosis: NaN };
  }
  const mean = deviations.reduce((sum, value) => sum + value, 0) / n;
  let squares = 0;
  let fourths = 0;
  for (let i = 0; i < n; i++) {
    const deviation = deviations[i]! - mean;
    deviations[i] = deviation;
    squares += deviation * deviation;
    fourths += deviation ** 4;
  }
  return { deviations, meanSquare: squares / n, kurtosis: (n * fourths) / (squares * squares) };
}

/** Sums over one row of weights. */
export interface RowSums {
  readonly degree: number;
  /** sum_j w_ij z_j. */
  readonly lag: number;
  readonly weight: number;
  readonly squaredWeight: number;
}

/** Sums over the neighbors of a unit. */
export function rowSums(deviations: Float64Array, weights: SpatialWeights, i: number): RowSums {
  const start = weights.offsets[i]!;
  const end = weights.offsets[i + 1]!;
  let lag = 0;
  let weight = 0;
  let squaredWeight = 0;
  for (let k = start; k < end; k++) {
    const w = weights.weights[k]!;
    lag += w * deviations[weights.neighbors[k]!]!;
    weight += w;
    squaredWeight += w * w;
  }
  return { degree: end - start, lag, weight, squaredWeight };
}

function reasonFor({ deviations, meanSquare }: CenteredField, degree: number): NotAssessableReason | null {
  if (deviations.length < 3) return 'too_few';
  if (meanSquare === 0) return 'constant';
  return degree === 0 ? 'no_neighbours' : null;
}

interface Moments {
  readonly expectation: number;
  readonly variance: number;
}

function conditionalMoments(
  { deviations, meanSquare: m2 }: CenteredField,
  row: RowSums,
  own: number,
): Moments {
  const n = deviations.length;
  return {
    expectation: (-own * own * row.weight) / ((n - 1) * m2),
    variance:
      (own / m2) ** 2 *
      (n / (n - 2)) *
      (row.squaredWeight - row.weight ** 2 / (n - 1)) *
      (m2 - (own * own) / (n - 1)),
  };
}

function totalMoments({ deviations, kurtosis }: CenteredField, row: RowSums): Moments {
  const n = deviations.length;
  const crossProducts = row.weight ** 2 - row.squaredWeight;
  return {
    expectation: -row.weight / (n - 1),
    variance:
      (row.squaredWeight * (n - kurtosis)) / (n - 1) +
      (crossProducts * (2 * kurtosis - n)) / ((n - 1) * (n - 2)) -
      (row.weight / (n - 1)) ** 2,
  };
}

/** By the signs of the deviation and of the lag; 0 counts as low. */
function quadrantOf(own: number, lag: number): MoranQuadrant {
  if (own > 0) return lag > 0 ? 'high-high' : 'high-low';
  return lag > 0 ? 'low-high' : 'low-low';
}
