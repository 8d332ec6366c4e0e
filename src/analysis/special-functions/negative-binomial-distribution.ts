import { binomialDensityReal } from './density';
import { discreteQuantile } from './discrete-quantile';
import { regularizedBeta } from './incomplete-beta';
import { normalQuantile } from './normal-distribution';

/**
 * The negative binomial distribution as a model of counts: mean `mean`, variance mean + mean^2 / `size`. A smaller size
 * means more dispersion; the Poisson distribution is the limit of a large one.
 */
export interface NegativeBinomial {
  readonly size: number;
  readonly mean: number;
}

/** P(X = `count`); 0 for counts that are not whole. */
export function negativeBinomialDensity(count: number, { size, mean }: NegativeBinomial): number {
  if (!(size > 0 && mean >= 0)) return NaN;
  if (count < 0 || !Number.isInteger(count)) return 0;
  if (mean === 0) return count === 0 ? 1 : 0;
  const total = size + mean;
  return (size / (size + count)) * binomialDensityReal(size, size + count, size / total, mean / total);
}

/** P(X <= `count`). */
export function negativeBinomialLowerTail(count: number, { size, mean }: NegativeBinomial): number {
  if (!(size > 0 && mean >= 0)) return NaN;
  if (count < 0) return 0;
  if (mean === 0) return 1;
  const total = size + mean;
  return regularizedBeta(size / total, size, Math.floor(count) + 1, mean / total);
}

/** P(X > `count`), strictly. */
export function negativeBinomialUpperTail(count: number, { size, mean }: NegativeBinomial): number {
  if (!(size > 0 && mean >= 0)) return NaN;
  if (count < 0) return 1;
  if (mean === 0) return 0;
  const total = size + mean;
  return regularizedBeta(mean / total, Math.floor(count) + 1, size, size / total);
}

/** Smallest count with P(X <= count) >= `p`. */
export function negativeBinomialQuantile(p: number, model: NegativeBinomial): number {
  const { size, mean } = model;
  if (!(size > 0 && mean >= 0)) return NaN;
  const spread = Math.sqrt(mean + (mean * mean) / size);
  const start = p > 0 && p < 1 ? mean + normalQuantile(p) * spread : 0;
  return discreteQuantile((count) => negativeBinomialLowerTail(count, model), p, start);
}
