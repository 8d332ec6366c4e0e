import { median } from '../mann-kendall/median';
import { logGamma } from '../special-functions/log-gamma';
import { solveIncreasing } from '../special-functions/monotone-root';

/** Mean and variance (divisor n - 1) of counts. */
export interface CountMoments {
  readonly mean: number;
  readonly variance: number;
}

/** Moments of counts, shape `[n]`; the variance of fewer than two is NaN. */
export function countMoments(counts: ArrayLike<number>): CountMoments {
  const n = counts.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += counts[i]! / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (counts[i]! - mean) ** 2;
  return { mean, variance: n < 2 ? NaN : squares / (n - 1) };
}

/**
 * Negative-binomial size k = m^2 / (s^2 - m) by moments.
 *
 * @returns `null` where the counts scatter no more than Poisson, or are fewer than two: use the Poisson distribution.
 */
export function momentSize(counts: ArrayLike<number>): number | null {
  const { mean, variance } = countMoments(counts);
  return variance > mean ? mean ** 2 / (variance - mean) : null;
}

/** Negative-binomial size with the likelihood it attains. */
export interface LikelihoodSize {
  readonly size: number;
  readonly logLikelihood: number;
}

/**
 * Negative-binomial size by maximum likelihood, with the mean fixed at the sample mean.
 *
 * @returns `null` where the likelihood rises toward the Poisson limit, as it does where the counts scatter (divisor n) no
 *          more than their mean.
 */
export function likelihoodSize(counts: ArrayLike<number>): LikelihoodSize | null {
  const n = counts.length;
  const { mean, variance } = countMoments(counts);
  if (!((variance * (n - 1)) / n > mean)) return null;
  const survivors = survivorCounts(counts);
  // The score falls from +Infinity to below 0; its negative times the size, over log size, rises.
  const logSize = solveIncreasing((at) => {
    const size = Math.exp(at);
    let score = n * (Math.log(size / (size + mean)));
    let slope = (n * mean) / (size * (size + mean));
    for (let j = 0; j < survivors.length; j++) {
      score += survivors[j]! / (size + j);
      slope -= survivors[j]! / (size + j) ** 2;
    }
    return { value: -score * size, slope: -(slope * size + score) * size };
  }, Math.log(mean ** 2 / (variance - mean)));
  const size = Math.exp(logSize);
  return { size, logLikelihood: negativeBinomialLogLikelihood(counts, size, mean) };
}

/** How many counts exceed j, for j = 0 .. max - 1: then the sum over counts of 1 / (k + 0) + ... is a sum over j. */
function survivorCounts(counts: ArrayLike<number>): Float64Array {
  let most = 0;
  for (let i = 0; i < counts.length; i++) most = Math.max(most, counts[i]!);
  const survivors = new Float64Array(most);
  for (let i = 0; i < counts.length; i++) for (let j = 0; j < counts[i]!; j++) survivors[j]!++;
  return survivors;
}

function negativeBinomialLogLikelihood(counts: ArrayLike<number>, size: number, mean: number): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const y = counts[i]!;
    sum +=
      logGamma(y + size) -
      logGamma(size) -
      logGamma(y + 1) +
      size * Math.log(size / (size + mean)) +
      y * Math.log(mean / (size + mean));
  }
  return sum;
}

/** Dispersion above which counts are treated as more scattered than Poisson. */
export const OVERDISPERSION_LIMIT = 1.5;

/**
 * Pearson's chi-squared over its degrees of freedom, sum (x - m)^2 / m / (n - 1): 1 for Poisson counts.
 *
 * @returns NaN where no event was counted, or fewer than two periods are given.
 */
export function pearsonDispersion(counts: ArrayLike<number>): number {
  const { mean, variance } = countMoments(counts);
  return mean > 0 ? variance / mean : NaN;
}

/** Median of the dispersions of all units that have one; NaN where none has. */
export function pooledDispersion(countsByUnit: readonly ArrayLike<number>[]): number {
  return median(countsByUnit.map(pearsonDispersion).filter((value) => !Number.isNaN(value)));
}
