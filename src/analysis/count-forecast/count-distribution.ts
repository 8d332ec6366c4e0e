import type { Forecast } from '../forecast/forecast';
import {
  negativeBinomialDensity,
  negativeBinomialLowerTail,
  negativeBinomialQuantile,
  negativeBinomialUpperTail,
} from '../special-functions/negative-binomial-distribution';
import {
  poissonDensity,
  poissonLowerTail,
  poissonQuantile,
  poissonUpperTail,
} from '../special-functions/poisson-distribution';

/** A count to come: negative binomial with variance mean + mean^2 / size, or Poisson. */
export interface CountModel {
  /** In events, from 0. */
  readonly mean: number;
  /** Above 0; `null` for the Poisson distribution. */
  readonly size: number | null;
}

/** The probabilities of a count. */
export interface CountDistribution {
  /** P(X = count). */
  readonly density: (count: number) => number;
  /** P(X <= count). */
  readonly lowerTail: (count: number) => number;
  /** P(X >= count), the count included. */
  readonly atLeast: (count: number) => number;
  /** Least count with P(X <= count) >= p. */
  readonly quantile: (p: number) => number;
}

export function countDistribution({ mean, size }: CountModel): CountDistribution {
  if (size === null) {
    return {
      density: (count) => poissonDensity(count, mean),
      lowerTail: (count) => poissonLowerTail(count, mean),
      atLeast: (count) => poissonUpperTail(count - 1, mean),
      quantile: (p) => poissonQuantile(p, mean),
    };
  }
  const model = { size, mean };
  return {
    density: (count) => negativeBinomialDensity(count, model),
    lowerTail: (count) => negativeBinomialLowerTail(count, model),
    atLeast: (count) => negativeBinomialUpperTail(count - 1, model),
    quantile: (p) => negativeBinomialQuantile(p, model),
  };
}

/** Excess of the variance over the mean, as a share of it, below which a count is taken as Poisson: rounding makes less. */
const LEAST_EXCESS = 1e-9;

/**
 * The count model with the mean and variance of a forecast. A forecast surer than a Poisson count gives the Poisson
 * distribution: no count is surer than that. A mean below 0 counts as 0.
 *
 * @param step Index into the forecast, from 0.
 */
export function toCountModel({ mean, standardError }: Forecast, step: number): CountModel {
  const expected = Math.max(0, mean[step]!);
  const excess = standardError[step]! ** 2 - expected;
  return {
    mean: expected,
    size: expected > 0 && excess > LEAST_EXCESS * expected ? (expected * expected) / excess : null,
  };
}
