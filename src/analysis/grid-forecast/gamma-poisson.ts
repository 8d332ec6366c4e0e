import { empiricalBayesGlobal } from '../empirical-bayes/empirical-bayes';

/** Gamma distribution of the true rates of like units, in events per unit of exposure. */
export interface RatePrior {
  /** Mean rate; NaN without any exposure. */
  readonly mean: number;
  /** Variance between units, 0 where the data show none beyond chance. */
  readonly variance: number;
  /** Shape a and rate b; both `Infinity` where the variance is 0: all units are held to have the mean rate. */
  readonly shape: number;
  readonly rate: number;
}

/**
 * Estimates the prior by moments, as Marshall does.
 *
 * @param events   Counts O, shape `[n]`; discounted counts need not be whole.
 * @param exposure Shape `[n]`, in any unit; units without exposure take no part.
 * @see Marshall, R. J. (1991). Applied Statistics 40, 283-294.
 */
export function toRatePrior(events: ArrayLike<number>, exposure: ArrayLike<number>): RatePrior {
  const { priorMean: mean, priorVariance: variance } = empiricalBayesGlobal(events, exposure);
  if (!(variance > 0)) return { mean, variance, shape: Infinity, rate: Infinity };
  return { mean, variance, shape: (mean * mean) / variance, rate: mean / variance };
}

/** A unit's rate after its own events are taken into account: Gamma again. */
export interface RatePosterior {
  /** Events per unit of exposure. */
  readonly mean: number;
  /** a + O; `Infinity` where the rate is held to be known. */
  readonly shape: number;
}

/** Posterior rate (a + O) / (b + E) of a unit. */
export function toRatePosterior(prior: RatePrior, events: number, exposure: number): RatePosterior {
  if (prior.shape === Infinity) return { mean: prior.mean, shape: Infinity };
  const shape = prior.shape + events;
  return { mean: shape / (prior.rate + exposure), shape };
}
