import type { CountPanel } from './discounted-counts';
import type { RatePrior } from './gamma-poisson';

/** A half-life with what was learned by it. */
export interface LearnedRate {
  readonly halfLifeSteps: number;
  readonly prior: RatePrior;
}

/** How much of a step's evidence is left one step later: half after six and a half steps. */
const MEMORY = 0.9;
/** Steps before a cell's forecasts say anything about its half-life. */
const WARM_UP_STEPS = 8;

/**
 * How far each half-life is to be believed for each unit: one that changes is foretold by its newest counts, one that
 * stays as it is by all of them.
 *
 * Each half-life forecasts every step of a unit from the ones before it; its weight goes with the likelihood of what
 * came, older steps counting for less.
 *
 * @param panel        Counts; NaN where not known.
 * @param stepExposure Exposure of each step, shape `[steps]`.
 * @param rates        At least one.
 * @returns            Weight of rate k for unit i at `[i * rates.length + k]`; those of a unit add up to 1.
 * @see Raftery, A. E., Karny, M. & Ettler, P. (2010). Technometrics 52, 52-66: dynamic model averaging by forgetting.
 */
export function weighHalfLives(
  { counts, units, steps }: CountPanel,
  stepExposure: Float64Array,
  rates: readonly LearnedRate[],
): Float64Array {
  const weights = new Float64Array(units * rates.length).fill(1);
  if (rates.length === 1) return weights;
  const logLikelihoods = new Float64Array(rates.length);
  for (let unit = 0; unit < units; unit++) {
    const row = Array.from({ length: steps }, (_, t) => counts[unit * steps + t]!);
    rates.forEach((rate, k) => {
      logLikelihoods[k] = recentLogLikelihood(row, stepExposure, rate);
    });
    const best = logLikelihoods.reduce((a, b) => Math.max(a, b));
    const total = logLikelihoods.reduce((sum, value) => sum + Math.exp(value - best), 0);
    logLikelihoods.forEach((value, k) => {
      weights[unit * rates.length + k] = Math.exp(value - best) / total;
    });
  }
  return weights;
}

/** Poisson log-likelihood of one-step forecasts, up to what all half-lives have in common. */
function recentLogLikelihood(
  row: readonly number[],
  stepExposure: Float64Array,
  { halfLifeSteps, prior }: LearnedRate,
): number {
  if (prior.shape === Infinity || !(prior.mean > 0)) return 0;
  const keep = 0.5 ** (1 / halfLifeSteps);
  let [events, exposure, sum] = [0, 0, 0];
  row.forEach((count, t) => {
    const known = !Number.isNaN(count) && stepExposure[t]! > 0;
    if (known && t >= WARM_UP_STEPS) {
      const mean = ((prior.shape + events) / (prior.rate + exposure)) * stepExposure[t]!;
      sum = MEMORY * sum + count * Math.log(mean) - mean;
    }
    events = keep * events + (known ? count : 0);
    exposure = keep * exposure + (known ? stepExposure[t]! : 0);
  });
  return sum;
}
