import type { Forecast } from '../forecast/forecast';

/** Anscombe's shift: with it the root of a Poisson count has nearly the same variance, 1/4, at every mean. */
const SHIFT = 3 / 8;

/** Root of counts, on which their spread no longer grows with the mean: sqrt(y + 3/8). */
export function toRootScale(counts: Float64Array): Float64Array {
  return counts.map((count) => Math.sqrt(count + SHIFT));
}

/**
 * Brings a forecast made on the root scale back to counts.
 *
 * The mean is the mean of the count, not the square of the mean root: the variance of the root is added. The standard
 * error is that of the square of a normal variable. Nothing falls below 0.
 *
 * @see Anscombe, F. J. (1948). The transformation of Poisson, binomial and negative-binomial data. Biometrika 35, 246-254.
 */
export function fromRootScale({ mean, standardError }: Forecast): Forecast {
  return {
    mean: mean.map((root, step) => Math.max(0, root ** 2 + standardError[step]! ** 2 - SHIFT)),
    standardError: mean.map((root, step) => {
      const variance = standardError[step]! ** 2;
      return Math.sqrt(4 * root ** 2 * variance + 2 * variance ** 2);
    }),
    degreesOfFreedom: null,
  };
}
