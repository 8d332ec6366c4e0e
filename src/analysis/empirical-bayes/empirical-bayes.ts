import { assertFits } from '../contiguity/assert-fits';
import type { SpatialWeights } from '../contiguity/spatial-weights';
import type { Reasons } from '../not-assessable';

/** Rates drawn toward what their surroundings suggest, the more the smaller their exposure. */
export interface SmoothedRates {
  /** Events per unit of exposure, shape `[n]`; NaN without exposure. */
  readonly rates: Float64Array;
  /** Events / exposure before smoothing; NaN without exposure. */
  readonly rawRates: Float64Array;
  readonly reasons: Reasons;
}

/** Rates smoothed toward the mean of all, with the prior they were smoothed by. */
export interface GlobalSmoothing extends SmoothedRates {
  /** b: the rate of all together; NaN without any exposure. */
  readonly priorMean: number;
  /** a: the variance of true rates between units, 0 where the data show none beyond chance. */
  readonly priorVariance: number;
}

/**
 * Marshall's global empirical Bayes estimator: EB_i = b + a / (a + b / n_i) (O_i / n_i - b).
 *
 * @param events   Counts O, shape `[n]`.
 * @param exposure Residents, hours, hectares ..., shape `[n]`, >= 0; 0 or NaN: the unit has no rate and takes no part.
 * @throws {RangeError} If the shapes differ.
 * @see Marshall, R. J. (1991). Mapping disease and mortality rates using empirical Bayes estimators. Applied Statistics
 *      40, 283-294.
 */
export function empiricalBayesGlobal(
  events: ArrayLike<number>,
  exposure: ArrayLike<number>,
): GlobalSmoothing {
  const all = Array.from({ length: events.length }, (_, i) => i);
  const { rawRates, reasons } = rawRatesOf(events, exposure);
  const { mean, variance } = priorOf(events, exposure, all);
  const rates = rawRates.map((raw, i) => shrink(raw, exposure[i]!, mean, variance));
  return { rates, rawRates, reasons, priorMean: mean, priorVariance: variance };
}

/**
 * Marshall's local estimator: the same, with mean and variance taken over each unit and its neighbors, all measured
 * against the unit's own neighborhood mean.
 *
 * @param events   As for `empiricalBayesGlobal`.
 * @param exposure As there.
 * @param weights  Neighborhoods; whether a unit is its own neighbor makes no difference, it always counts. The weights
 *                 themselves are not used.
 */
export function empiricalBayesLocal(
  events: ArrayLike<number>,
  exposure: ArrayLike<number>,
  weights: SpatialWeights,
): SmoothedRates {
  assertFits(events, weights);
  const { rawRates, reasons } = rawRatesOf(events, exposure);
  const rates = rawRates.map((raw, i) => {
    if (Number.isNaN(raw)) return NaN;
    const neighbors = weights.neighbors.subarray(weights.offsets[i], weights.offsets[i + 1]);
    const { mean, variance } = priorOf(events, exposure, Array.from(new Set([i, ...neighbors])));
    return shrink(raw, exposure[i]!, mean, variance);
  });
  return { rates, rawRates, reasons };
}

function rawRatesOf(events: ArrayLike<number>, exposure: ArrayLike<number>) {
  if (events.length !== exposure.length) {
    throw new RangeError(`${events.length} counts but ${exposure.length} exposures`);
  }
  const rawRates = Float64Array.from(events, (count, i) => (exposure[i]! > 0 ? count / exposure[i]! : NaN));
  const reasons: Reasons = Array.from(rawRates, (rate) => (Number.isNaN(rate) ? 'no_exposure' : null));
  return { rawRates, reasons };
}

/** Moments of the true rates over some units: exposure-weighted mean, and variance beyond that of Poisson counts. */
function priorOf(events: ArrayLike<number>, exposure: ArrayLike<number>, units: readonly number[]) {
  const exposed = units.filter((i) => exposure[i]! > 0);
  const totalExposure = exposed.reduce((sum, i) => sum + exposure[i]!, 0);
  if (totalExposure === 0) return { mean: NaN, variance: NaN };
  const mean = exposed.reduce((sum, i) => sum + events[i]!, 0) / totalExposure;
  const spread =
    exposed.reduce((sum, i) => sum + exposure[i]! * (events[i]! / exposure[i]! - mean) ** 2, 0) /
    totalExposure;
  const variance = Math.max(0, spread - mean / (totalExposure / exposed.length));
  return { mean, variance };
}

function shrink(raw: number, exposure: number, mean: number, variance: number): number {
  if (Number.isNaN(raw)) return NaN;
  const total = variance + mean / exposure;
  return total === 0 ? mean : mean + (variance / total) * (raw - mean);
}
