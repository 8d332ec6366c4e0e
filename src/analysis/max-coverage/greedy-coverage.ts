import { buildCheckpoint, type RunControl } from '../run-control';
import { gainOf, type CoverSets } from './cover-sets';
import { buildGainHeap } from './gain-heap';

/** What is asked of a siting. */
export interface SitingOptions {
  /** How many candidates may be chosen. */
  readonly count: number;
  /** Elements covered already; choosing for them gains nothing. */
  readonly alreadyCovered?: readonly number[];
  /** Candidates that must not be chosen: forbidden ground, for instance. */
  readonly forbidden?: readonly number[];
}

/** A choice of sites, best first. */
export interface Siting {
  /** Candidates in the order of choice. */
  readonly chosen: readonly number[];
  /** Weight that each added to those before it; never rises along the list. */
  readonly gains: readonly number[];
  /** Sum of the gains. */
  readonly total: number;
  /**
   * No choice of as many candidates covers more. The least, over all steps, of what was covered then plus the largest gains
   * still to be had; so `total / upperBound` is a share of the optimum that is reached for certain.
   */
  readonly upperBound: number;
  /** `total / upperBound`; NaN where nothing can be gained. */
  readonly provenFraction: number;
}

/**
 * Greedy maximum coverage: each time the candidate that adds the most weight, ties to the lower number; stops where none adds.
 *
 * Gains are kept in a heap and recomputed only when they come to its top (lazy greedy); the choice is that of the plain
 * method. It reaches 1 - 1/e of the optimum at least, for pure coverage with a number of sites; not with costs.
 *
 * @throws {RangeError} If the count is negative; `AbortError` where stopped.
 * @see Nemhauser, G. L., Wolsey, L. A. & Fisher, M. L. (1978). Mathematical Programming 14, 265-294; Minoux, M. (1978).
 *      Accelerated greedy algorithms. Optimization Techniques, LNCIS 7, 234-243.
 */
export function greedyCoverage(
  sets: CoverSets,
  { count, alreadyCovered = [], forbidden = [] }: SitingOptions,
  control: RunControl = {},
): Siting {
  if (!(count >= 0)) throw new RangeError(`a number of sites is not negative, got ${count}`);
  const checkpoint = buildCheckpoint(control);
  const candidates = sets.offsets.length - 1;
  const covered = new Uint8Array(sets.weights.length);
  for (const element of alreadyCovered) covered[element] = 1;
  const isForbidden = new Set(forbidden);
  const heap = buildGainHeap();
  for (let i = 0; i < candidates; i++) {
    if (!isForbidden.has(i)) heap.push({ candidate: i, gain: gainOf(sets, i, covered), step: 0 });
  }
  const chosen: number[] = [];
  const gains: number[] = [];
  let total = 0;
  let upperBound = heap.sumOfLargest(count);
  while (chosen.length < count) {
    checkpoint(chosen.length / count);
    const best = takeBest(sets, covered, chosen.length, heap);
    if (!best || best.gain <= 0) break;
    chosen.push(best.candidate);
    gains.push(best.gain);
    total += best.gain;
    cover(sets, best.candidate, covered);
    // Stored gains are from earlier steps, so never too low.
    upperBound = Math.min(upperBound, total + heap.sumOfLargest(count));
  }
  upperBound = Math.max(total, Math.min(upperBound, total + largestFresh(sets, covered, count, isForbidden)));
  checkpoint(1);
  return { chosen, gains, total, upperBound, provenFraction: total / upperBound };
}

/** The candidate with the largest true gain; its stored gain is brought up to date before it is believed. */
function takeBest(
  sets: CoverSets,
  covered: Uint8Array,
  step: number,
  heap: ReturnType<typeof buildGainHeap>,
) {
  for (let top = heap.pop(); top; top = heap.pop()) {
    if (top.step === step) return top;
    heap.push({ candidate: top.candidate, gain: gainOf(sets, top.candidate, covered), step });
  }
  return null;
}

function cover({ offsets, elements }: CoverSets, candidate: number, covered: Uint8Array): void {
  for (let k = offsets[candidate]!; k < offsets[candidate + 1]!; k++) covered[elements[k]!] = 1;
}

/** Sum of the `count` largest gains after the last choice. */
function largestFresh(
  sets: CoverSets,
  covered: Uint8Array,
  count: number,
  forbidden: ReadonlySet<number>,
): number {
  const gains = Array.from({ length: sets.offsets.length - 1 }, (_, i) =>
    forbidden.has(i) ? 0 : gainOf(sets, i, covered),
  );
  return sumOf(gains.sort((a, b) => b - a).slice(0, count));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
