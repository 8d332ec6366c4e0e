import { buildPointGrid, type PointGrid } from '../point-grid/point-grid';
import { weightsFromLists, type SpatialWeights } from './spatial-weights';

/** Places in planar meters, both shape `[n]`. */
export interface PlanarPoints {
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
}

/** Neighbors within `bandMeters` of one another, the limit included; weight 1, self not included. */
export function distanceBandWeights(points: PlanarPoints, bandMeters: number): SpatialWeights {
  const lists = linksWithin(points, bandMeters).map((links) => links.map(({ index }) => index));
  return weightsFromLists(lists);
}

/**
 * Weights 1 / max(distance, 1 m)^power within a limit, which is included; self not included. Without a limit such
 * weights link everything with everything, so it is required.
 */
export function inverseDistanceWeights(
  points: PlanarPoints,
  { bandMeters, power = 1 }: { readonly bandMeters: number; readonly power?: number },
): SpatialWeights {
  const links = linksWithin(points, bandMeters);
  return weightsFromLists(
    links.map((row) => row.map(({ index }) => index)),
    links.map((row) => row.map(({ distance }) => Math.max(distance, 1) ** -power)),
  );
}

/**
 * The `count` nearest points of each, of equally near ones those with the lower index; weight 1, self not included.
 *
 * @throws {RangeError} If there are not more points than neighbors asked for.
 */
export function nearestNeighborWeights(points: PlanarPoints, count = 8): SpatialWeights {
  const n = points.xs.length;
  if (count >= n)
    throw new RangeError(`${n} points have no ${count} neighbors each: ask for at most ${n - 1}`);
  const { grid, cellMeters } = gridFor(points);
  return weightsFromLists(
    Array.from({ length: n }, (_, i) =>
      nearest(points, i, { grid, cellMeters, count })
        .map(({ index }) => index)
        .sort((a, b) => a - b),
    ),
  );
}

/** Distance from each point to its nearest other, meters, shape `[n]`; NaN where there is no other. */
export function nearestNeighborDistances(points: PlanarPoints): Float64Array {
  const n = points.xs.length;
  if (n < 2) return new Float64Array(n).fill(NaN);
  const { grid, cellMeters } = gridFor(points);
  return Float64Array.from(
    { length: n },
    (_, i) => nearest(points, i, { grid, cellMeters, count: 1 })[0]!.distance,
  );
}

/** The smallest band in which every point has a neighbor: the default band. NaN below two points. */
export function defaultBandMeters(points: PlanarPoints): number {
  return points.xs.length < 2 ? NaN : nearestNeighborDistances(points).reduce((a, b) => Math.max(a, b), 0);
}

interface Link {
  readonly index: number;
  readonly distance: number;
}

function linksWithin(points: PlanarPoints, bandMeters: number): Link[][] {
  if (!(bandMeters >= 0)) throw new RangeError(`a distance band must be at least 0 m, got ${bandMeters}`);
  const grid = buildPointGrid(points.xs, points.ys, bandMeters);
  return Array.from({ length: points.xs.length }, (_, i) => {
    const links: Link[] = [];
    grid.forEachWithin(points.xs[i]!, points.ys[i]!, bandMeters, (index, distance) => {
      if (index !== i) links.push({ index, distance });
    });
    return links.sort((a, b) => a.index - b.index);
  });
}

interface Search {
  readonly grid: PointGrid;
  readonly cellMeters: number;
  readonly count: number;
}

/** Widens the circle until it holds enough points: then no point outside can be nearer than those inside. */
function nearest({ xs, ys }: PlanarPoints, i: number, { grid, cellMeters, count }: Search): Link[] {
  for (let radius = cellMeters; ; radius *= 2) {
    const links: Link[] = [];
    grid.forEachWithin(xs[i]!, ys[i]!, radius, (index, distance) => {
      if (index !== i) links.push({ index, distance });
    });
    if (links.length >= count) {
      return links.sort((a, b) => a.distance - b.distance || a.index - b.index).slice(0, count);
    }
  }
}

/** Cells that hold about two points each if they were spread evenly. */
function gridFor({ xs, ys }: PlanarPoints): { grid: PointGrid; cellMeters: number } {
  const width = spanOf(xs);
  const height = spanOf(ys);
  const cellMeters = Math.max(
    Math.sqrt((2 * width * height) / xs.length),
    (width + height) / xs.length,
    1e-6,
  );
  return { grid: buildPointGrid(xs, ys, cellMeters), cellMeters };
}

function spanOf(values: ArrayLike<number>): number {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i]!);
    high = Math.max(high, values[i]!);
  }
  return high - low;
}
