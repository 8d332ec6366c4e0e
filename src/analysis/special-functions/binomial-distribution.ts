import { binomialDensityReal } from './density';
import { discreteQuantile } from './discrete-quantile';
import { regularizedBeta } from './incomplete-beta';
import { normalQuantile } from './normal-distribution';

/** P(X = `count`) of `trials` draws that each succeed with `probability`; 0 for counts that are not whole. */
export function binomialDensity(count: number, trials: number, probability: number): number {
  if (!(probability >= 0 && probability <= 1)) return NaN;
  if (count < 0 || count > trials || !Number.isInteger(count)) return 0;
  return binomialDensityReal(count, trials, probability, 1 - probability);
}

/** P(X <= `count`). */
export function binomialLowerTail(count: number, trials: number, probability: number): number {
  if (!(probability >= 0 && probability <= 1)) return NaN;
  const whole = Math.floor(count);
  if (whole < 0) return 0;
  if (whole >= trials) return 1;
  return regularizedBeta(1 - probability, trials - whole, whole + 1, probability);
}

/** P(X > `count`), strictly. */
export function binomialUpperTail(count: number, trials: number, probability: number): number {
  if (!(probability >= 0 && probability <= 1)) return NaN;
  const whole = Math.floor(count);
  if (whole < 0) return 1;
  if (whole >= trials) return 0;
  return regularizedBeta(probability, whole + 1, trials - whole, 1 - probability);
}

/** Smallest count with P(X <= count) >= `p`. */
export function binomialQuantile(p: number, trials: number, probability: number): number {
  if (!(probability >= 0 && probability <= 1)) return NaN;
  if (p === 1) return trials;
  const mean = trials * probability;
  const start = p > 0 && p < 1 ? mean + normalQuantile(p) * Math.sqrt(mean * (1 - probability)) : 0;
  return discreteQuantile(
    (count) => binomialLowerTail(count, trials, probability),
    p,
    Math.min(Math.max(start, 0), trials),
  );
}
