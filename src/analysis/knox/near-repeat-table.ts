import { buildRandom, DEFAULT_SEED } from '../random/random';
import { shuffle } from '../random/shuffle';
import { buildCheckpoint, type RunControl } from '../run-control';
import { closePairs, closeTimes, type ClosePairs } from './close-pairs';
import type { SpaceTimeEvents } from './knox-test';

/** Bands of the table and simulations. */
export interface NearRepeatOptions {
  /** Upper limits of the spatial bands in meters, ascending; a first limit of 0 is the very same place. */
  readonly distanceLimitsMeters?: readonly number[];
  /** Upper limits of the temporal bands, ascending, in the unit of the times; the first starts at 0. */
  readonly timeLimits?: readonly number[];
  readonly permutations?: number;
  readonly seed?: number;
}

/** Same place and four rings of 100 m. */
export const DEFAULT_DISTANCE_LIMITS_METERS = [0, 100, 200, 300, 400];
/** Four weeks, in days. */
export const DEFAULT_TIME_LIMITS_DAYS = [7, 14, 21, 28];

/** A cell stands out from this ratio on, at p <= 0.05. */
const FLAGGED_RATIO = 1.2;
const FLAGGED_P = 0.05;

/** Table of near repeats; entry (space s, time t) of each array is at `s * timeLimits.length + t`. */
export interface NearRepeatTable {
  readonly distanceLimitsMeters: readonly number[];
  readonly timeLimits: readonly number[];
  readonly counts: Uint32Array;
  /** Pairs of each spatial band, whatever their times; and of each temporal band, whatever their places. */
  readonly pairsInSpace: Uint32Array;
  readonly pairsInTime: Float64Array;
  /** Exact mean without interaction: product of the margins over all pairs. */
  readonly expected: Float64Array;
  /** Observed / mean of the permutations; NaN where that mean is 0. */
  readonly ratios: Float64Array;
  /** (1 + permutations with at least as many) / (B + 1); not adjusted for the number of cells. */
  readonly p: Float64Array;
  /** 1 where the ratio is at least 1.2 at p <= 0.05. */
  readonly flagged: Uint8Array;
  readonly permutations: number;
  readonly seed: number;
}

/**
 * Near-repeat table: how many more pairs of events follow each other in each band of distance and delay than chance gives.
 *
 * @param events One category; the same event reported twice must be merged before, or the first cell measures duplicates.
 * @throws {RangeError} If limits do not ascend or shapes differ; `AbortError` where stopped.
 * @see Johnson, S. D. et al. (2007). Space-time patterns of risk. J. Quantitative Criminology 23, 201-219.
 */
export function nearRepeatTable(
  { xs, ys, times }: SpaceTimeEvents,
  options: NearRepeatOptions = {},
  control: RunControl = {},
): NearRepeatTable {
  const {
    distanceLimitsMeters = DEFAULT_DISTANCE_LIMITS_METERS,
    timeLimits = DEFAULT_TIME_LIMITS_DAYS,
    permutations = 999,
    seed = DEFAULT_SEED,
  } = options;
  const n = xs.length;
  if (ys.length !== n || times.length !== n)
    throw new RangeError(`${n} events need as many northings and times`);
  assertAscending(distanceLimitsMeters);
  assertAscending(timeLimits);
  const pairs = closePairs(xs, ys, distanceLimitsMeters.at(-1)!);
  const bands = Uint8Array.from(pairs.distancesMeters, (distance) => bandOf(distance, distanceLimitsMeters));
  const size = distanceLimitsMeters.length * timeLimits.length;
  const tally: Tally = (of, into) => tallyPairs(pairs, bands, { times: of, timeLimits, into });
  const counts = tally(Float64Array.from(times), new Uint32Array(size));
  const { sums, atLeast } = permuteTimes(times, { counts, tally, permutations, seed }, control);

  const pairsInSpace = new Uint32Array(distanceLimitsMeters.length);
  for (const band of bands) pairsInSpace[band]!++;
  const upTo = timeLimits.map((limit) => closeTimes(times, limit).pairCount);
  const pairsInTime = Float64Array.from(upTo, (count, t) => count - (upTo[t - 1] ?? 0));
  const ratios = Float64Array.from(sums, (sum, cell) =>
    sum > 0 ? (counts[cell]! * permutations) / sum : NaN,
  );
  const p = Float64Array.from(atLeast, (count) => (1 + count) / (permutations + 1));
  return {
    distanceLimitsMeters,
    timeLimits,
    counts,
    pairsInSpace,
    pairsInTime,
    expected: marginProduct(pairsInSpace, pairsInTime, n),
    ratios,
    p,
    flagged: Uint8Array.from(ratios, (ratio, cell) =>
      ratio >= FLAGGED_RATIO && p[cell]! <= FLAGGED_P ? 1 : 0,
    ),
    permutations,
    seed,
  };
}

/** Counts the pairs of each cell of the table into `into`, for given times of the events. */
type Tally = (times: Float64Array, into: Uint32Array) => Uint32Array;

interface Permuting {
  readonly counts: Uint32Array;
  readonly tally: Tally;
  readonly permutations: number;
  readonly seed: number;
}

/** Sum of the permuted counts of each cell, and how many permutations reached the observed one. */
function permuteTimes(
  times: ArrayLike<number>,
  { counts, tally, permutations, seed }: Permuting,
  control: RunControl,
) {
  const sums = new Float64Array(counts.length);
  const atLeast = new Uint32Array(counts.length);
  const simulated = new Uint32Array(counts.length);
  const permuted = Float64Array.from(times);
  const random = buildRandom(seed);
  const checkpoint = buildCheckpoint(control);
  for (let b = 0; b < permutations; b++) {
    checkpoint(b / permutations);
    shuffle(permuted, random);
    tally(permuted, simulated.fill(0));
    for (let cell = 0; cell < counts.length; cell++) {
      sums[cell]! += simulated[cell]!;
      if (simulated[cell]! >= counts[cell]!) atLeast[cell]!++;
    }
  }
  checkpoint(1);
  return { sums, atLeast };
}

function assertAscending(limits: readonly number[]): void {
  const ascends = limits.every((limit, i) => limit > (limits[i - 1] ?? -Infinity));
  if (limits.length === 0 || !ascends)
    throw new RangeError(`the limits of the bands must ascend, got ${limits.join(', ')}`);
}

/** Index of the first limit that is not exceeded. */
function bandOf(value: number, limits: readonly number[]): number {
  return limits.findIndex((limit) => value <= limit);
}

interface TimeBands {
  readonly times: Float64Array;
  readonly timeLimits: readonly number[];
  readonly into: Uint32Array;
}

function tallyPairs(
  { first, second }: ClosePairs,
  bands: Uint8Array,
  { times, timeLimits, into }: TimeBands,
): Uint32Array {
  const width = timeLimits.length;
  const longest = timeLimits[width - 1]!;
  for (let k = 0; k < first.length; k++) {
    const delay = Math.abs(times[first[k]!]! - times[second[k]!]!);
    if (delay > longest) continue;
    let t = 0;
    while (delay > timeLimits[t]!) t++;
    into[bands[k]! * width + t]!++;
  }
  return into;
}

function marginProduct(space: Uint32Array, time: Float64Array, n: number): Float64Array {
  const pairCount = (n * (n - 1)) / 2;
  return Float64Array.from(
    { length: space.length * time.length },
    (_, cell) => (space[Math.floor(cell / time.length)]! * time[cell % time.length]!) / pairCount,
  );
}
