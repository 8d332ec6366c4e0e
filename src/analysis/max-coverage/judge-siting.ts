import type { RunControl } from '../run-control';
import type { CoverSets } from './cover-sets';
import { greedyCoverage, type Siting, type SitingOptions } from './greedy-coverage';
import { timesCovered } from './unique-contribution';

/** A siting chosen on some demand and judged on other. */
export interface JudgedSiting extends Siting {
  /** Share of the weight it was chosen for that the sites add, and of the weight it is judged by; NaN where there is none. */
  readonly trainedFraction: number;
  readonly judgedFraction: number;
}

/**
 * Chooses sites for one weighting of the demand and judges them by another: the incidents of the first half of a period and
 * those of the second. What the first promises and the second does not keep was chance.
 *
 * @param judgeWeights Weight of each element in the judging, shape `[m]`.
 * @throws {RangeError} If the weights differ in number; as `greedyCoverage`.
 */
export function judgeSiting(
  sets: CoverSets,
  judgeWeights: ArrayLike<number>,
  options: SitingOptions,
  control: RunControl = {},
): JudgedSiting {
  if (judgeWeights.length !== sets.weights.length)
    throw new RangeError(`${sets.weights.length} elements but ${judgeWeights.length} weights to judge by`);
  const siting = greedyCoverage(sets, options, control);
  const covered = timesCovered(sets, siting.chosen);
  for (const element of options.alreadyCovered ?? []) covered[element] = 0;
  return {
    ...siting,
    trainedFraction: coveredShare(covered, sets.weights),
    judgedFraction: coveredShare(covered, judgeWeights),
  };
}

function coveredShare(covered: Uint32Array, weights: ArrayLike<number>): number {
  let total = 0;
  let within = 0;
  covered.forEach((times, i) => {
    total += weights[i]!;
    if (times > 0) within += weights[i]!;
  });
  return total > 0 ? within / total : NaN;
}

/**
 * After how many sites the curve of gains bends most: the point farthest above the line from its start to its end. Beyond
 * it each site adds less than the average one.
 *
 * @param gains From `greedyCoverage`, never rising.
 * @returns     0 where nothing is gained.
 */
export function bendOfGains(gains: readonly number[]): number {
  const total = gains.reduce((sum, gain) => sum + gain, 0);
  let best = 0;
  let height = 0;
  let reached = 0;
  gains.forEach((gain, i) => {
    reached += gain;
    const above = reached / total - (i + 1) / gains.length;
    if (above > height + 1e-12) {
      best = i + 1;
      height = above;
    }
  });
  return total > 0 && best === 0 ? gains.length : best;
}
