import { stirlingError } from './log-gamma';

const LOG_TWO_PI = Math.log(2 * Math.PI);

/**
 * Deviance part x log(`x`/`mean`) + mean - x without the cancellation between its terms.
 *
 * @see Loader, C. (2000). Fast and accurate computation of binomial probabilities.
 */
export function deviance(x: number, mean: number): number {
  if (x === 0) return mean;
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const ratio = difference / (x + mean);
  const square = ratio * ratio;
  let sum = difference * ratio;
  let power = 2 * x * ratio;
  for (let j = 1; j < 1000; j++) {
    power *= square;
    const next = sum + power / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** Poisson density mean^x exp(-mean) / gamma(x + 1), for any real `x` >= 0 and `mean` >= 0. */
export function poissonDensityReal(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-mean);
  if (mean === Infinity) return 0;
  return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(2 * Math.PI * x);
}

/**
 * Binomial density for any real `x` in [0, `n`].
 *
 * @param p Probability of success.
 * @param q Its complement 1 - p, given apart because the difference would lose digits where p is near 1.
 */
export function binomialDensityReal(x: number, n: number, p: number, q: number): number {
  if (p === 0) return x === 0 ? 1 : 0;
  if (q === 0) return x === n ? 1 : 0;
  if (x === 0) return n === 0 ? 1 : Math.exp(logPower(n, q, p));
  if (x === n) return Math.exp(logPower(n, p, q));
  const exponent =
    stirlingError(n) - stirlingError(x) - stirlingError(n - x) - deviance(x, n * p) - deviance(n - x, n * q);
  return Math.exp(exponent - 0.5 * (LOG_TWO_PI + Math.log(x) + Math.log1p(-x / n)));
}

/** n log(`base`), through the complement where the base is near 1. */
function logPower(n: number, base: number, complement: number): number {
  return complement < 0.1 ? n * Math.log1p(-complement) : n * Math.log(base);
}
