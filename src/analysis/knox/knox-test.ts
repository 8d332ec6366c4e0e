import { buildRandom, DEFAULT_SEED } from '../random/random';
import { shuffle } from '../random/shuffle';
import { buildCheckpoint, type RunControl } from '../run-control';
import { poissonUpperTail } from '../special-functions/poisson-distribution';
import { closePairs, closeTimes, type ClosePairs } from './close-pairs';
import { knoxMoments } from './knox-moments';

/** Events of one category, duplicates merged; arrays have shape `[n]`. */
export interface SpaceTimeEvents {
  /** Planar meters. */
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  /** Any unit, the same as the limit's; usually days. */
  readonly times: ArrayLike<number>;
}

/** What counts as close, and how often to simulate. */
export interface KnoxOptions {
  /** Close in space up to this, included. */
  readonly distanceMeters: number;
  /** Close in time up to this, included. */
  readonly timeSpan: number;
  readonly permutations?: number;
  readonly seed?: number;
}

/** Result of the Knox test. */
export interface KnoxTest {
  /** All unordered pairs. */
  readonly pairCount: number;
  readonly closeInSpace: number;
  readonly closeInTime: number;
  readonly closeInBoth: number;
  /** Exact mean and variance of `closeInBoth` without interaction. */
  readonly expected: number;
  readonly variance: number;
  /** Observed / expected; NaN where nothing is expected. */
  readonly ratio: number;
  /** P(X >= observed) taking the count for Poisson: a quick look only. */
  readonly poissonP: number;
  /** (1 + simulations with at least as many) / (B + 1). */
  readonly p: number;
  readonly permutations: number;
  readonly seed: number;
}

/**
 * Knox test of space-time interaction: are more pairs close in both than the separate patterns of place and time explain?
 *
 * Times are permuted over the places, so both patterns stay as they are. A trend confined to one part of the district also
 * raises it: take p between .01 and .05 with care. Above some 20 000 events restrict the period.
 *
 * @throws {RangeError} If shapes differ; `AbortError` where stopped.
 * @see Knox, E. G. (1964). Applied Statistics 13, 25-29.
 */
export function knoxTest(
  { xs, ys, times }: SpaceTimeEvents,
  { distanceMeters, timeSpan, permutations = 999, seed = DEFAULT_SEED }: KnoxOptions,
  control: RunControl = {},
): KnoxTest {
  const n = xs.length;
  if (ys.length !== n || times.length !== n)
    throw new RangeError(`${n} events need as many northings and times`);
  const pairs = closePairs(xs, ys, distanceMeters);
  const inTime = closeTimes(times, timeSpan);
  const closeInSpace = pairs.first.length;
  const closeInBoth = countClose(pairs, Float64Array.from(times), timeSpan);
  const { expected, variance } = knoxMoments({
    eventCount: n,
    closeInSpace,
    closeInTime: inTime.pairCount,
    spaceDegrees: degreesOf(pairs, n),
    timeDegrees: inTime.degrees,
  });
  const random = buildRandom(seed);
  const checkpoint = buildCheckpoint(control);
  const permuted = Float64Array.from(times);
  let atLeast = 0;
  for (let b = 0; b < permutations; b++) {
    checkpoint(b / permutations);
    shuffle(permuted, random);
    if (countClose(pairs, permuted, timeSpan) >= closeInBoth) atLeast++;
  }
  checkpoint(1);
  return {
    pairCount: (n * (n - 1)) / 2,
    closeInSpace,
    closeInTime: inTime.pairCount,
    closeInBoth,
    expected,
    variance,
    ratio: expected > 0 ? closeInBoth / expected : NaN,
    poissonP: poissonUpperTail(closeInBoth - 1, expected),
    p: (1 + atLeast) / (permutations + 1),
    permutations,
    seed,
  };
}

function countClose({ first, second }: ClosePairs, times: Float64Array, span: number): number {
  let count = 0;
  for (let k = 0; k < first.length; k++) {
    if (Math.abs(times[first[k]!]! - times[second[k]!]!) <= span) count++;
  }
  return count;
}

function degreesOf({ first, second }: ClosePairs, n: number): Uint32Array {
  const degrees = new Uint32Array(n);
  for (let k = 0; k < first.length; k++) {
    degrees[first[k]!]!++;
    degrees[second[k]!]!++;
  }
  return degrees;
}
