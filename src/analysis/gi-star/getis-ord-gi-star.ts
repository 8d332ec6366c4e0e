import { assertFits } from '../contiguity/assert-fits';
import type { SpatialWeights } from '../contiguity/spatial-weights';
import type { NotAssessableReason, Reasons } from '../not-assessable';

/** Scores of all units. */
export interface GiStarScores {
  /** Shape `[n]`, dimensionless; positive where high values gather. NaN where not assessable. */
  readonly z: Float64Array;
  readonly reasons: Reasons;
}

/**
 * Getis-Ord Gi*: how far the weighted sum around each unit, itself included, departs from what chance would give.
 *
 * z_i = (sum_j w_ij x_j - mean W_i) / (S sqrt((n sum_j w_ij^2 - W_i^2) / (n - 1))), S with divisor n. Scaling a row of
 * weights leaves z as it is.
 *
 * @param values  One per unit, shape `[n]`: counts of equal cells, or smoothed rates. NaN marks a unit without exposure;
 *                it is left out of everything, also as a neighbor.
 * @param weights Neighborhoods, each unit included in its own (`includeSelf`).
 * @returns       Scores; `constant` where all values are equal or a unit neighbors all others alike, `no_exposure`
 *                where the value is NaN, `too_few` below two units.
 * @throws {RangeError} If the weights are not for n units.
 *
 * Reading z as normal needs some 30 units and not too sparse counts; no correction for multiple tests is made here. Cost is
 * O(links).
 *
 * @see Ord, J. K. & Getis, A. (1995). Local spatial autocorrelation statistics. Geographical Analysis 27(4), 286-306.
 */
export function getisOrdGiStar(values: ArrayLike<number>, weights: SpatialWeights): GiStarScores {
  assertFits(values, weights);
  const n = values.length;
  const z = new Float64Array(n).fill(NaN);
  const reasons = new Array<NotAssessableReason | null>(n).fill(null);
  const { count, mean, standardDeviation } = populationMoments(values);
  for (let i = 0; i < n; i++) {
    if (Number.isNaN(values[i])) reasons[i] = 'no_exposure';
    else if (count < 2) reasons[i] = 'too_few';
    else if (standardDeviation === 0) reasons[i] = 'constant';
    else {
      const { sum, total, squares } = localSums(values, weights, i);
      const spread = count * squares - total * total;
      if (spread > count * squares * 1e-12) {
        z[i] = (sum - mean * total) / (standardDeviation * Math.sqrt(spread / (count - 1)));
      } else reasons[i] = 'constant';
    }
  }
  return { z, reasons };
}

/** Number, mean and standard deviation (divisor n) of the values that are numbers. */
export interface PopulationMoments {
  readonly count: number;
  readonly mean: number;
  /** Exactly 0 where all values are equal. */
  readonly standardDeviation: number;
}

/** Moments over all values but NaN, in two passes. */
export function populationMoments(values: ArrayLike<number>): PopulationMoments {
  let count = 0;
  let sum = 0;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    count++;
    sum += value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const mean = sum / count;
  if (low === high) return { count, mean: low, standardDeviation: 0 };
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  }
  return { count, mean, standardDeviation: Math.sqrt(squares / count) };
}

/** Weighted sum of a unit's neighborhood, with the sums of weights and of their squares; NaN neighbors left out. */
function localSums(values: ArrayLike<number>, { offsets, neighbors, weights }: SpatialWeights, i: number) {
  let sum = 0;
  let total = 0;
  let squares = 0;
  for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
    const value = values[neighbors[k]!]!;
    if (Number.isNaN(value)) continue;
    const weight = weights[k]!;
    sum += weight * value;
    total += weight;
    squares += weight * weight;
  }
  return { sum, total, squares };
}
