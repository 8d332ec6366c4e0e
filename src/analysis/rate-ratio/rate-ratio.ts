import {
  binomialDensity,
  binomialLowerTail,
  binomialUpperTail,
} from '../special-functions/binomial-distribution';
import { inverseRegularizedBeta } from '../special-functions/incomplete-beta';
import { normalTwoSidedP } from '../special-functions/normal-distribution';

/** Events of one period and how long, or over how many people, they were counted. */
export interface PeriodCount {
  /** Whole, >= 0. */
  readonly count: number;
  /** Days, or any unit, > 0; the same unit in both periods. */
  readonly exposure: number;
}

/** Change from an earlier period to the current one. */
export interface RateRatio {
  /** Current rate / earlier rate; `Infinity` where only the earlier count is 0, NaN where both are. */
  readonly ratio: number;
  /** 100 (ratio - 1); NaN where the earlier count is 0: then say "new", not a percentage. */
  readonly percentChange: number;
  /** 95 % interval of the ratio: Clopper and Pearson's for the share of events in the current period, transformed. */
  readonly interval: readonly [low: number, high: number];
  /** Two-sided mid-p of the conditional binomial test: the default of maps. */
  readonly midP: number;
  /** Twice the smaller tail, at most 1. */
  readonly doubledP: number;
  /** Sum of all outcomes that are no likelier than the observed one. */
  readonly minimumLikelihoodP: number;
  /** Difference of Anscombe's roots in standard deviations; NaN unless the exposures are equal. */
  readonly anscombeZ: number;
}

const TAIL = 0.025;
/** Outcomes this close in probability count as equally likely. */
const LIKELIHOOD_SLACK = 1 + 1e-7;

/**
 * Compares two Poisson rates: given the sum of both counts, the current one is binomial with probability
 * t2 / (t1 + t2) where nothing has changed.
 *
 * @param earlier Period of comparison.
 * @param current Period in question.
 * @throws {RangeError} If an exposure is not positive or a count is not a whole number of at least 0.
 *
 * Takes both counts as Poisson; where reports come in batches use `overdispersedChange`. No correction for multiple
 * tests is made.
 *
 * @see Przyborowski, J. & Wilenski, H. (1940). Biometrika 31, 313-323; Fay, M. P. (2010). R Journal 2(1), 53-58.
 */
export function rateRatio(earlier: PeriodCount, current: PeriodCount): RateRatio {
  for (const { count, exposure } of [earlier, current]) {
    if (!(exposure > 0 && exposure < Infinity))
      throw new RangeError(`an exposure must be above 0, got ${exposure}`);
    if (!(Number.isInteger(count) && count >= 0)) throw new RangeError(`a count must be whole, got ${count}`);
  }
  const x1 = earlier.count;
  const x2 = current.count;
  const n = x1 + x2;
  const share = current.exposure / (earlier.exposure + current.exposure);
  const exposureRatio = earlier.exposure / current.exposure;
  const ratio = n === 0 ? NaN : (x2 / x1) * exposureRatio;
  const smallerTail = Math.min(binomialLowerTail(x2, n, share), binomialUpperTail(x2 - 1, n, share));
  return {
    ratio,
    percentChange: x1 === 0 ? NaN : 100 * (ratio - 1),
    interval: intervalOf(x1, x2, exposureRatio),
    midP: Math.min(1, 2 * smallerTail - binomialDensity(x2, n, share)),
    doubledP: Math.min(1, 2 * smallerTail),
    minimumLikelihoodP: minimumLikelihoodP(x2, n, share),
    anscombeZ:
      earlier.exposure === current.exposure
        ? Math.SQRT2 * (Math.sqrt(x2 + 0.375) - Math.sqrt(x1 + 0.375))
        : NaN,
  };
}

function intervalOf(x1: number, x2: number, exposureRatio: number): [number, number] {
  const odds = (p: number, a: number, b: number): number => {
    const { x, complement } = inverseRegularizedBeta(p, a, b);
    return (x / complement) * exposureRatio;
  };
  return [x2 === 0 ? 0 : odds(TAIL, x2, x1 + 1), x1 === 0 ? Infinity : odds(1 - TAIL, x2 + 1, x1)];
}

function minimumLikelihoodP(x: number, n: number, share: number): number {
  const mean = n * share;
  if (x === mean || n === 0) return 1;
  const limit = binomialDensity(x, n, share) * LIKELIHOOD_SLACK;
  const isAsUnlikely = (count: number) => binomialDensity(count, n, share) <= limit;
  if (x < mean) {
    // The density falls beyond the mean: the first count there that is as unlikely.
    const first = firstWhere(isAsUnlikely, Math.ceil(mean), n + 1);
    return Math.min(1, binomialLowerTail(x, n, share) + binomialUpperTail(first - 1, n, share));
  }
  const first = firstWhere((count) => !isAsUnlikely(count), 0, Math.floor(mean) + 1);
  return Math.min(1, binomialLowerTail(first - 1, n, share) + binomialUpperTail(x - 1, n, share));
}

/** Smallest whole number in [low, high) from which on the condition holds; `high` if there is none. */
function firstWhere(condition: (count: number) => boolean, low: number, high: number): number {
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (condition(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Change of a count that scatters more than Poisson. */
export interface OverdispersedChange {
  /** ln(ratio) over its standard error; half an event is added to both counts where one is 0. */
  readonly z: number;
  /** Two-sided, normal; 1 where both counts are 0. */
  readonly p: number;
  /** 95 % interval of the ratio. */
  readonly interval: readonly [low: number, high: number];
}

/**
 * Quasi-Poisson comparison of two rates: z = ln(ratio) / sqrt(phi (1 / x1 + 1 / x2)).
 *
 * @param dispersion phi, variance / mean, >= 1 (`pearsonDispersion`).
 * @throws {RangeError} If phi is not positive, or the counts and exposures are not as `rateRatio` wants them.
 */
export function overdispersedChange(
  earlier: PeriodCount,
  current: PeriodCount,
  dispersion: number,
): OverdispersedChange {
  if (!(dispersion > 0)) throw new RangeError(`the dispersion must be above 0, got ${dispersion}`);
  const { ratio } = rateRatio(earlier, current);
  if (Number.isNaN(ratio)) return { z: 0, p: 1, interval: [0, Infinity] };
  const continuity = earlier.count === 0 || current.count === 0 ? 0.5 : 0;
  const x1 = earlier.count + continuity;
  const x2 = current.count + continuity;
  const logRatio = Math.log((x2 / current.exposure) * (earlier.exposure / x1));
  const error = Math.sqrt(dispersion * (1 / x1 + 1 / x2));
  const z = logRatio / error;
  const reach = 1.959963984540054 * error;
  return { z, p: normalTwoSidedP(z), interval: [Math.exp(logRatio - reach), Math.exp(logRatio + reach)] };
}
