import { logGamma } from '../special-functions/log-gamma';

/** Limits a dispersion is kept within when it is used: outside them it is noise. */
export const DISPERSION_RANGE = { least: 0.3, most: 200 } as const;

/**
 * Dispersion k of a negative binomial by moments: variance = mean + mean^2 / k, so k = m^2 / (s^2 - m).
 *
 * @param counts Counts with one common mean, shape `[n]`.
 * @returns      k, unclamped; `null` where the variance does not exceed the mean, or there are fewer than two counts: use
 *               the Poisson distribution there.
 */
export function dispersionByMoments(counts: Float64Array): number | null {
  const n = counts.length;
  if (n < 2) return null;
  const mean = counts.reduce((sum, count) => sum + count, 0) / n;
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (n - 1);
  return variance > mean ? (mean * mean) / (variance - mean) : null;
}

/**
 * Dispersion k by maximum likelihood, the mean held at the sample mean.
 *
 * @returns k; `null` where the likelihood still rises as k grows without bound, that is where the variance (divisor n)
 *          does not exceed the mean.
 */
export function dispersionByLikelihood(counts: Float64Array): number | null {
  const n = counts.length;
  const mean = counts.reduce((sum, count) => sum + count, 0) / n;
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / n;
  if (!(variance > mean)) return null;
  // Golden section on log k: the likelihood has one peak once the variance exceeds the mean.
  const ratio = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(1e-4);
  let high = Math.log(1e6);
  while (high - low > 1e-9) {
    const left = high - ratio * (high - low);
    const right = low + ratio * (high - low);
    if (logLikelihood(counts, mean, Math.exp(left)) > logLikelihood(counts, mean, Math.exp(right)))
      high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}

/**
 * Dispersion pooled over counts that each have their own expectation, as those of a live alert have.
 *
 * By moments about the expectations: k = sum mu^2 / sum ((x - mu)^2 - mu), corrected for the one mean estimated from the
 * data and kept within `DISPERSION_RANGE`.
 *
 * @param counts   Shape `[n]`.
 * @param expected Expectation of each, shape `[n]`; entries that are not above 0 are left out.
 * @returns        k, or `null` where the counts vary no more than Poisson ones, or fewer than two can be used.
 * @throws {RangeError} If the arrays differ in length.
 */
export function pooledDispersion(counts: Float64Array, expected: Float64Array): number | null {
  if (counts.length !== expected.length) {
    throw new RangeError(`${counts.length} counts and ${expected.length} expectations do not fit together`);
  }
  let used = 0;
  let squaredMeans = 0;
  let means = 0;
  let squaredDepartures = 0;
  counts.forEach((count, i) => {
    const mean = expected[i]!;
    if (!(mean > 0)) return;
    used++;
    squaredMeans += mean * mean;
    means += mean;
    squaredDepartures += (count - mean) ** 2;
  });
  if (used < 2) return null;
  const excess = squaredDepartures * (used / (used - 1)) - means;
  if (!(excess > 0)) return null;
  return Math.min(DISPERSION_RANGE.most, Math.max(DISPERSION_RANGE.least, squaredMeans / excess));
}

/**
 * Log-likelihood of counts under a negative binomial.
 *
 * @param k Dispersion, above 0.
 */
export function logLikelihood(counts: Float64Array, mean: number, k: number): number {
  let sum = 0;
  for (const count of counts) {
    sum += logGamma(count + k) - logGamma(k) - logGamma(count + 1);
    sum += k * Math.log(k / (k + mean)) + (count === 0 ? 0 : count * Math.log(mean / (k + mean)));
  }
  return sum;
}
