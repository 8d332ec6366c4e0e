import type { ForecastBand } from '../forecast/forecast';

/** Number of values within a band, its limits included. */
export function countCovered(actual: Float64Array, { lower, upper }: ForecastBand): number {
  let covered = 0;
  actual.forEach((value, i) => {
    if (value >= lower[i]! && value <= upper[i]!) covered++;
  });
  return covered;
}

/**
 * Winkler's interval score of one value: the width of the band, and for a miss 2 / alpha times the distance missed by.
 * Less is better.
 *
 * @param coverageFraction What the band was meant to hold, 1 - alpha.
 * @see Gneiting, T. & Raftery, A. E. (2007). Strictly proper scoring rules, prediction, and estimation. JASA 102, 359-378.
 */
export function winklerScore(
  actual: number,
  { lower, upper }: { readonly lower: number; readonly upper: number },
  coverageFraction: number,
): number {
  const penalty = 2 / (1 - coverageFraction);
  return upper - lower + penalty * (Math.max(0, lower - actual) + Math.max(0, actual - upper));
}

/** Pinball loss of a forecast quantile: the score that the true quantile makes least on average. */
export function pinballLoss(actual: number, quantile: number, probability: number): number {
  return actual >= quantile ? probability * (actual - quantile) : (1 - probability) * (quantile - actual);
}
