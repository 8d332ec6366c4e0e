import { poissonDensityReal } from './density';
import { discreteQuantile } from './discrete-quantile';
import { regularizedGammaP, regularizedGammaQ } from './incomplete-gamma';
import { normalQuantile } from './normal-distribution';

/** P(X = `count`) where X is Poisson with the given mean; 0 for counts that are not whole. */
export function poissonDensity(count: number, mean: number): number {
  if (!(mean >= 0)) return NaN;
  return count >= 0 && Number.isInteger(count) ? poissonDensityReal(count, mean) : 0;
}

/** P(X <= `count`) where X is Poisson with the given mean. */
export function poissonLowerTail(count: number, mean: number): number {
  if (!(mean >= 0)) return NaN;
  if (count < 0) return 0;
  return mean === 0 ? 1 : regularizedGammaQ(Math.floor(count) + 1, mean);
}

/** P(X > `count`), strictly; P(X >= c) is `poissonUpperTail(c - 1, mean)`. */
export function poissonUpperTail(count: number, mean: number): number {
  if (!(mean >= 0)) return NaN;
  if (count < 0) return 1;
  return mean === 0 ? 0 : regularizedGammaP(Math.floor(count) + 1, mean);
}

/** Smallest count with P(X <= count) >= `p`. */
export function poissonQuantile(p: number, mean: number): number {
  if (!(mean >= 0)) return NaN;
  const start = p > 0 && p < 1 ? mean + normalQuantile(p) * Math.sqrt(mean) : 0;
  return discreteQuantile((count) => poissonLowerTail(count, mean), p, start);
}
