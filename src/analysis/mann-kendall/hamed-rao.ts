import { normalTwoSidedP } from '../special-functions/normal-distribution';
import { mannKendall } from './mann-kendall';
import { senSlope } from './sen-slope';

/** Second opinion on a trend in a series whose values depend on one another. */
export interface HamedRaoTest {
  /** Autocorrelation of the detrended series at lag 1; NaN where it is constant. */
  readonly lagOneAutocorrelation: number;
  /** Whether it lies outside +-1.96 / sqrt(t), so that this test should be shown beside the plain one. */
  readonly autocorrelated: boolean;
  /** What the variance of S is multiplied by: above 1 for positive autocorrelation. */
  readonly varianceFactor: number;
  readonly z: number;
  /** Two-sided; NaN where all values are equal. */
  readonly p: number;
}

const BOUND = 1.959963984540054;

/**
 * Mann-Kendall test with Hamed and Rao's variance: the autocorrelations of the ranks of the detrended series, as far as
 * significant at 5 %, widen (or narrow) the variance of S.
 *
 * @param values Series in order of time, equal steps, shape `[t]`.
 *
 * A factor that comes out at or below zero, as strong negative autocorrelation can make it, is not used: the plain
 * variance stays.
 *
 * @see Hamed, K. H. & Rao, A. R. (1998). A modified Mann-Kendall trend test for autocorrelated data. J. Hydrology 204,
 *      182-196.
 */
export function hamedRaoTest(values: ArrayLike<number>): HamedRaoTest {
  const n = values.length;
  const { s, variance, z: plainZ } = mannKendall(values);
  const { slope } = senSlope(values);
  const detrended = detrend(values, slope);
  const bound = BOUND / Math.sqrt(n);
  const lagOneAutocorrelation = autocorrelation(detrended, 1);
  const ranks = midRanks(detrended);
  let sum = 0;
  for (let lag = 1; lag < n - 2; lag++) {
    const correlation = autocorrelation(ranks, lag);
    if (Math.abs(correlation) > bound) sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * correlation;
  }
  const factor = n < 3 ? 1 : 1 + (2 / (n * (n - 1) * (n - 2))) * sum;
  const varianceFactor = factor > 0 ? factor : 1;
  const z = Number.isNaN(plainZ) ? NaN : (s - Math.sign(s)) / Math.sqrt(variance * varianceFactor);
  return {
    lagOneAutocorrelation,
    autocorrelated: Math.abs(lagOneAutocorrelation) > bound,
    varianceFactor,
    z,
    p: normalTwoSidedP(z),
  };
}

/** What is left of a series without its slope; rounding is taken off, or a straight line would leave noise to rank. */
function detrend(values: ArrayLike<number>, slope: number): Float64Array {
  let largest = 0;
  for (let t = 0; t < values.length; t++)
    largest = Math.max(largest, Math.abs(values[t]!), Math.abs(slope * t));
  const unit = largest * 1e-12 || 1;
  return Float64Array.from(values, (value, t) => Math.round((value - slope * t) / unit) * unit);
}

function autocorrelation(values: Float64Array, lag: number): number {
  const n = values.length;
  if (values.every((value) => value === values[0])) return NaN;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  let products = 0;
  let squares = 0;
  for (let t = 0; t < n; t++) {
    const deviation = values[t]! - mean;
    squares += deviation * deviation;
    if (t >= lag) products += deviation * (values[t - lag]! - mean);
  }
  return products / squares;
}

/** Ranks from 1, equal values sharing the mean of theirs. */
function midRanks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let k = start; k < end; k++) ranks[order[k]!] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}
