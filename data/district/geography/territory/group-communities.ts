import type { PlanarMap } from '../planar/planar-map';
import { distance, mix } from '../plane/vector';
import type { Point } from '../../geography';
import { measureBorders, type Borders } from './borders';
import type { RawGrid } from './form-grids';

const ROUNDS = 5;

/**
 * Groups the grids of each street into communities of even work that hang together, grown from seeds that settle in
 * their communities' middles.
 *
 * @param streets Street by grid.
 * @param count   Communities in all, shared among streets by work.
 * @returns       Community by grid, numbered through the district, street after street.
 */
export function groupCommunities(
  map: PlanarMap,
  grids: readonly RawGrid[],
  streets: Int32Array,
  count: number,
): Int32Array {
  const gridOf = new Int32Array(map.faceCount).fill(-1);
  grids.forEach((grid, i) => {
    for (const face of grid.faces) gridOf[face] = i;
  });
  const borders = measureBorders(map, (face) => gridOf[face]!);
  const communities = new Int32Array(grids.length).fill(-1);
  const streetCount = Math.max(...streets) + 1;
  let first = 0;
  for (let street = 0; street < streetCount; street++) {
    const own = grids.map((_, i) => i).filter((i) => streets[i] === street);
    const share = Math.max(3, Math.round((count * own.length) / grids.length));
    const regions = settle({ grids, borders, own }, share);
    regions.forEach((region, k) => {
      for (const grid of region) communities[grid] = first + k;
    });
    first += regions.length;
  }
  return communities;
}

interface Ward {
  readonly grids: readonly RawGrid[];
  readonly borders: Borders;
  /** Grids of the street. */
  readonly own: readonly number[];
}

/** Grows regions, moves each seed to its region's middle, and grows again; the evenest round counts. */
function settle(ward: Ward, count: number): number[][] {
  let seeds = spread(ward, count);
  let best: number[][] = [];
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const regions = grow(ward, seeds);
    const sizes = regions.map((region) => region.length);
    const unevenness = Math.max(...sizes) - Math.min(...sizes) + bentness(ward, regions);
    if (unevenness < least) [best, least] = [regions, unevenness];
    seeds = regions.map((region) => nearest(ward, region, middleOf(ward, region)));
  }
  return best;
}

/** Mean share of border that a region has with others: low for compact ones. */
function bentness({ grids, borders }: Ward, regions: readonly number[][]): number {
  const values = regions.map((region) => {
    const members = new Set(region);
    let outer = 0;
    let area = 0;
    for (const grid of region) {
      area += grids[grid]!.areaSquareMeters;
      for (const [other, length] of borders.of(grid)) if (!members.has(other)) outer += length;
    }
    return outer / Math.sqrt(area);
  });
  return values.reduce((a, b) => a + b, 0) / values.length;
}

/** Seeds far from one another, the first at the street's western end. */
function spread({ grids, own }: Ward, count: number): number[] {
  const seeds = [own.reduce((a, b) => (grids[b]!.center[0] < grids[a]!.center[0] ? b : a))];
  while (seeds.length < Math.min(count, own.length)) {
    const gap = (i: number): number =>
      Math.min(...seeds.map((seed) => distance(grids[seed]!.center, grids[i]!.center)));
    seeds.push(own.reduce((a, b) => (gap(b) > gap(a) ? b : a)));
  }
  return seeds;
}

function grow(ward: Ward, seeds: readonly number[]): number[][] {
  const { grids } = ward;
  const taken = new Map<number, number>();
  const regions = seeds.map((seed, k) => {
    taken.set(seed, k);
    return [seed];
  });
  const work = seeds.map((seed) => grids[seed]!.work);
  const open = new Set(ward.own.filter((i) => !taken.has(i)));
  while (open.size > 0) {
    const order = regions.map((_, k) => k).sort((a, b) => work[a]! - work[b]! || a - b);
    const step = order
      .map((k) => [k, bestGain(ward, regions[k]!, open)] as const)
      .find(([, gain]) => gain !== null);
    if (!step) break;
    const [k, grid] = [step[0], step[1]!];
    regions[k]!.push(grid);
    work[k] = work[k]! + grids[grid]!.work;
    open.delete(grid);
  }
  return regions;
}

/** The open neighbor that fits a region best: long common border, same superblock, near its middle. */
function bestGain(ward: Ward, region: readonly number[], open: ReadonlySet<number>): number | null {
  const { grids, borders } = ward;
  const members = new Set(region);
  const middle = middleOf(ward, region);
  const reach = Math.sqrt(region.reduce((sum, i) => sum + grids[i]!.areaSquareMeters, 0)) + 300;
  const roots = new Set(region.map((i) => grids[i]!.root));
  let best: number | null = null;
  let bestScore = -Infinity;
  for (const member of region) {
    for (const candidate of borders.of(member).keys()) {
      if (!open.has(candidate)) continue;
      let shared = 0;
      for (const [other, length] of borders.of(candidate)) if (members.has(other)) shared += length;
      const score =
        shared / borders.perimeter(candidate) +
        (roots.has(grids[candidate]!.root) ? 0.35 : 0) -
        0.45 * (distance(grids[candidate]!.center, middle) / reach);
      if (score > bestScore) [best, bestScore] = [candidate, score];
    }
  }
  return best;
}

function middleOf({ grids }: Ward, region: readonly number[]): Point {
  let middle = grids[region[0]!]!.center;
  region.forEach((i, k) => (middle = mix(middle, grids[i]!.center, 1 / (k + 1))));
  return middle;
}

function nearest({ grids }: Ward, region: readonly number[], point: Point): number {
  return region.reduce((a, b) =>
    distance(grids[b]!.center, point) < distance(grids[a]!.center, point) ? b : a,
  );
}
