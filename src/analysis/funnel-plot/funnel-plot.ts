import {
  binomialDensity,
  binomialLowerTail,
  binomialQuantile,
} from '../special-functions/binomial-distribution';
import { chiSquaredUpperTail } from '../special-functions/chi-squared-distribution';
import { normalQuantile } from '../special-functions/normal-distribution';

/** Where a share lies against the limits of chance: beyond 99.8 %, beyond 95 %, within, or with too little behind it. */
export const FUNNEL_CLASSES = ['far-below', 'below', 'within', 'above', 'far-above', 'too-few'] as const;
export type FunnelClass = (typeof FUNNEL_CLASSES)[number];

/** Limits between which a share of so many trials lies by chance alone, 0 to 1. */
export interface FunnelLimits {
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

/** Shares of units with what they rest on; arrays have shape `[n]`. */
export interface FunnelInput {
  readonly successes: ArrayLike<number>;
  readonly trials: ArrayLike<number>;
}

export interface FunnelPlot {
  /** The share of all units together, which chance scatters around. */
  readonly target: number;
  /** Mean square of the winsorised z: 1 where chance alone scatters the units. NaN with too few units to tell. */
  readonly dispersion: number;
  /** Whether the limits were widened by the dispersion. */
  readonly corrected: boolean;
  /** Distance from the target in standard deviations of chance (widened where corrected); NaN without trials. */
  readonly z: Float64Array;
  readonly limits: readonly FunnelLimits[];
  readonly classes: readonly FunnelClass[];
}

/** Fewer trials say nothing of a unit. */
export const FEWEST_TRIALS = 10;
/** With fewer units their scatter cannot be told from the outliers themselves, and would hide them. */
const FEWEST_UNITS_FOR_DISPERSION = 10;
const WINSORISED = 0.1;

/**
 * Funnel plot of shares: which units differ from all together by more than chance, each by its own size.
 *
 * Limits are exact binomial ones, interpolated between whole counts. Where ten or more units scatter more than chance
 * (chi-squared test at 5 % on z winsorised by a tenth at either end), normal limits widened by the dispersion stand instead.
 *
 * @returns `null` where no unit has a trial, or all trials had the same outcome: then nothing differs.
 * @throws {RangeError} If the arrays differ in length or a unit has more successes than trials.
 *
 * Units are part of the target they are held against, and 95 % limits leave one in twenty outside by chance.
 *
 * @see Spiegelhalter, D. J. (2005). Funnel plots for comparing institutional performance. Statistics in Medicine 24,
 *      1185-1202. doi:10.1002/sim.1970
 */
export function buildFunnelPlot({ successes, trials }: FunnelInput): FunnelPlot | null {
  const target = pooledShare(successes, trials);
  if (!(target > 0 && target < 1)) return null;
  const raw = Float64Array.from(trials, (n, i) =>
    n > 0 ? (successes[i]! / n - target) / Math.sqrt((target * (1 - target)) / n) : NaN,
  );
  const judged = raw.filter((_, i) => trials[i]! >= FEWEST_TRIALS);
  const dispersion = winsorisedDispersion(judged);
  const corrected = chiSquaredUpperTail(dispersion * judged.length, judged.length) < 0.05 && dispersion > 1;
  const widening = corrected ? Math.sqrt(dispersion) : 1;
  const limits = Array.from(trials, (n) => funnelLimits(target, n, corrected ? dispersion : 1));
  return {
    target,
    dispersion,
    corrected,
    z: raw.map((z) => z / widening),
    limits,
    classes: limits.map((limit, i) => classOf(successes[i]!, trials[i]!, limit)),
  };
}

/**
 * Limits of chance around a target for so many trials.
 *
 * @param dispersion 1 for exact binomial limits; above, normal ones widened by its root.
 *
 * The upper limit mirrors the lower one of the failures, so that a count beyond it has at most the tail's probability.
 */
export function funnelLimits(target: number, trials: number, dispersion = 1): FunnelLimits {
  const below = (p: number, share: number): number => {
    if (trials <= 0) return 0;
    if (dispersion > 1) {
      const error = Math.sqrt((dispersion * share * (1 - share)) / trials);
      return Math.max(0, share + normalQuantile(p) * error);
    }
    return interpolatedQuantile(p, trials, share) / trials;
  };
  return {
    lower95: below(0.025, target),
    upper95: 1 - below(0.025, 1 - target),
    lower998: below(0.001, target),
    upper998: 1 - below(0.001, 1 - target),
  };
}

/** The count at which the distribution function reaches `p`, between whole counts by straight line; 0 to `trials`. */
function interpolatedQuantile(p: number, trials: number, probability: number): number {
  const count = binomialQuantile(p, trials, probability);
  const reached = binomialLowerTail(count, trials, probability);
  const mass = binomialDensity(count, trials, probability);
  return Math.max(0, count - (reached - p) / mass);
}

function pooledShare(successes: ArrayLike<number>, trials: ArrayLike<number>): number {
  if (successes.length !== trials.length) {
    throw new RangeError(`${successes.length} successes but ${trials.length} trials`);
  }
  let won = 0;
  let all = 0;
  for (let i = 0; i < trials.length; i++) {
    if (!(successes[i]! >= 0 && successes[i]! <= trials[i]!)) {
      throw new RangeError(`unit ${i} has ${successes[i]} successes in ${trials[i]} trials`);
    }
    won += successes[i]!;
    all += trials[i]!;
  }
  return won / all;
}

function winsorisedDispersion(z: Float64Array): number {
  if (z.length < FEWEST_UNITS_FOR_DISPERSION) return NaN;
  const sorted = z.toSorted();
  const cut = Math.floor(z.length * WINSORISED);
  const [low, high] = [sorted[cut]!, sorted[sorted.length - 1 - cut]!];
  return z.reduce((sum, value) => sum + Math.min(high, Math.max(low, value)) ** 2, 0) / z.length;
}

function classOf(successes: number, trials: number, limits: FunnelLimits): FunnelClass {
  if (trials < FEWEST_TRIALS) return 'too-few';
  const share = successes / trials;
  if (share < limits.lower998) return 'far-below';
  if (share < limits.lower95) return 'below';
  if (share > limits.upper998) return 'far-above';
  return share > limits.upper95 ? 'above' : 'within';
}
