import { packCoverSets, type CoverSets } from '../max-coverage/cover-sets';
import { buildPointGrid } from '../point-grid/point-grid';
import { buildRandom, DEFAULT_SEED } from '../random/random';
import { buildCheckpoint, type RunControl } from '../run-control';
import { seesPoint } from '../visibility/sees-point';
import type { Viewshed } from '../visibility/viewshed';

/** Places to be seen: incidents, key places, demand points. Planar meters. */
export interface DemandPoints {
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  /** Weight of each, none negative; 1 where absent. */
  readonly weights?: ArrayLike<number>;
}

/** Side of the cells in which points are looked up, meters. */
const CELL_METERS = 50;

/**
 * Which points each camera sees, as the cover sets that siting, redundancy and sums start from.
 *
 * @throws {RangeError} If the lists differ in length or a coordinate is not finite; `AbortError` where stopped.
 */
export function pointsInView(
  cameras: readonly Viewshed[],
  { xs, ys, weights }: DemandPoints,
  control: RunControl = {},
): CoverSets {
  const checkpoint = buildCheckpoint(control);
  const grid = buildPointGrid(xs, ys, CELL_METERS);
  const sets = cameras.map((camera, i) => {
    checkpoint(i / cameras.length);
    const seen: number[] = [];
    const { x, y, rangeMeters } = camera.view;
    grid.forEachWithin(x, y, rangeMeters, (point) => {
      if (seesPoint(camera, xs[point]!, ys[point]!)) seen.push(point);
    });
    return seen.sort((a, b) => a - b);
  });
  checkpoint(1);
  return packCoverSets(sets, weights ?? new Float64Array(xs.length).fill(1));
}

/** How much of the weight of points is in sight. */
export interface PointCoverage {
  /** How many cameras see each point, shape `[m]`. */
  readonly seenBy: Uint32Array;
  readonly totalWeight: number;
  readonly seenWeight: number;
  /** Seen / total weight; NaN without weight. */
  readonly coverageFraction: number;
  /** Mean weight in sight of a running camera, by the cameras' availability; failures taken as independent. */
  readonly availableWeight: number;
}

/** What is asked of the sums. */
export interface PointCoverageOptions {
  /** Which cameras count, by number; all where absent: a network, those online, those that serve a task. */
  readonly cameras?: readonly number[];
  /** Share of time in which each camera runs, 0 to 1; 1 where absent. */
  readonly availability?: ArrayLike<number>;
}

/** Sums up which points some of the cameras see. */
export function pointCoverage(sets: CoverSets, options: PointCoverageOptions = {}): PointCoverage {
  const { offsets, elements, weights } = sets;
  const cameras = options.cameras ?? Array.from({ length: offsets.length - 1 }, (_, i) => i);
  const seenBy = new Uint32Array(weights.length);
  const allDown = new Float64Array(weights.length).fill(1);
  for (const camera of cameras) {
    const down = 1 - (options.availability?.[camera] ?? 1);
    for (let k = offsets[camera]!; k < offsets[camera + 1]!; k++) {
      seenBy[elements[k]!]!++;
      allDown[elements[k]!]! *= down;
    }
  }
  let totalWeight = 0;
  let seenWeight = 0;
  let availableWeight = 0;
  weights.forEach((weight, i) => {
    totalWeight += weight;
    if (seenBy[i]! > 0) seenWeight += weight;
    availableWeight += weight * (1 - allDown[i]!);
  });
  const coverageFraction = totalWeight > 0 ? seenWeight / totalWeight : NaN;
  return { seenBy, totalWeight, seenWeight, coverageFraction, availableWeight };
}

/** A share with its interval. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
  readonly resamples: number;
  readonly seed: number;
}

/**
 * Bootstrap interval of the weighted share in sight: points are drawn with replacement, percentiles 2.5 and 97.5.
 *
 * @param weights Weight of each point.
 * @param seenBy  From `pointCoverage`.
 * @returns       NaN limits where there is no weight.
 * @throws {RangeError} If the lists differ in length; `AbortError` where stopped.
 */
export function bootstrapShare(
  weights: ArrayLike<number>,
  seenBy: ArrayLike<number>,
  { resamples = 999, seed = DEFAULT_SEED }: { resamples?: number; seed?: number } = {},
  control: RunControl = {},
): ShareInterval {
  const n = weights.length;
  if (seenBy.length !== n) throw new RangeError(`${n} weights need as many counts`);
  const random = buildRandom(seed);
  const checkpoint = buildCheckpoint(control);
  const shares = new Float64Array(resamples);
  for (let b = 0; b < resamples; b++) {
    checkpoint(b / resamples);
    let total = 0;
    let seen = 0;
    for (let k = 0; k < n; k++) {
      const i = random.below(n);
      total += weights[i]!;
      if (seenBy[i]! > 0) seen += weights[i]!;
    }
    shares[b] = total > 0 ? seen / total : NaN;
  }
  checkpoint(1);
  const sorted = shares.filter((share) => !Number.isNaN(share)).sort();
  const at = (p: number) => sorted[Math.round(p * (sorted.length - 1))] ?? NaN;
  return { low: at(0.025), high: at(0.975), resamples, seed };
}
