import { normalDensity, normalLowerTail } from '../special-functions/normal-distribution';
import { countDistribution, type CountModel } from '../count-forecast/count-distribution';

/**
 * Continuous ranked probability score of a normal forecast, in the unit of the series; less is better. For a forecast
 * without doubt it is the absolute error.
 *
 * @see Gneiting, T. & Raftery, A. E. (2007). JASA 102, 359-378.
 */
export function normalRankedProbability(actual: number, mean: number, standardError: number): number {
  if (standardError === 0) return Math.abs(actual - mean);
  const z = (actual - mean) / standardError;
  return standardError * (z * (2 * normalLowerTail(z) - 1) + 2 * normalDensity(z) - 1 / Math.sqrt(Math.PI));
}

/** Share of the upper tail that is left out of the sum for counts. */
const TAIL = 1e-10;

/**
 * The same score for a forecast of counts: sum over k of (P(X <= k) - [actual <= k])^2.
 *
 * The tail beyond a share of 1e-10 is left out.
 */
export function countRankedProbability(actual: number, model: CountModel): number {
  const { density } = countDistribution(model);
  let score = 0;
  let below = 0;
  for (let count = 0; ; count++) {
    below += density(count);
    score += (below - Number(actual <= count)) ** 2;
    if (count >= actual && count >= model.mean && 1 - below < TAIL) return score;
  }
}
