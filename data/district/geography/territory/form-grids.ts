import type { Point, Zone } from '../../geography';
import type { Ground, Parcel } from '../blocks/lay-out-blocks';
import type { PlanarMap } from '../planar/planar-map';
import { centroid } from '../plane/ring';
import { measureBorders } from './borders';
import { leavesOf } from './choose-district';

/** How much work a square meter of a zone gives: grids are drawn to even work, not even area. */
const WORKLOAD: Readonly<Record<Zone, number>> = {
  'old-town': 2.6,
  residential: 2,
  'new-town': 1.7,
  village: 1.1,
  industrial: 0.75,
  fields: 0.42,
  green: 0.3,
  water: 0.5,
};
const SMALLEST_GRID_AREA = 45_000;
const SMALLEST_GRID_WORK = 0.22;

/** A base grid before it has a name: blocks that lie together. */
export interface RawGrid {
  readonly faces: readonly number[];
  readonly leaves: readonly Parcel[];
  /** Face of the trunk most of it was cut from: blocks between the same avenues share it. */
  readonly root: number;
  readonly ground: Ground;
  readonly zone: Zone;
  readonly center: Point;
  readonly areaSquareMeters: number;
  readonly work: number;
}

/** How far the count of grids may be from the one asked for. */
const COUNT_TOLERANCE = 3;

/** Forms about `count` grids of even work from the parcels in the district. */
export function formGrids(
  map: PlanarMap,
  parcels: readonly Parcel[],
  district: ReadonlySet<number>,
  count: number,
): RawGrid[] {
  const weighed = parcels.map((parcel) => weigh(parcel, district));
  let [low, high] = [60_000, 1_500_000];
  let grids: RawGrid[] = [];
  for (let i = 0; i < 18; i++) {
    const limit = Math.sqrt(low * high);
    const cut = weighed.flatMap((root) =>
      takeParcels(root, limit).map((parcel) => ({ parcel, root: root.parcel.face })),
    );
    const raw = cut.map(({ parcel, root }) => buildGrid(map, leavesOf(parcel), root));
    grids = mergeSmall(map, raw, limit);
    if (Math.abs(grids.length - count) <= COUNT_TOLERANCE) break;
    if (grids.length > count) low = limit;
    else high = limit;
  }
  return grids;
}

/** A parcel with the work of its blocks and whether all, or any, of them are in the district. */
interface WeighedParcel {
  readonly parcel: Parcel;
  readonly work: number;
  readonly isWhole: boolean;
  readonly isTouched: boolean;
  readonly parts: readonly WeighedParcel[];
}

function weigh(parcel: Parcel, district: ReadonlySet<number>): WeighedParcel {
  const parts = parcel.parts.map((part) => weigh(part, district));
  if (parts.length === 0) {
    const isIn = district.has(parcel.face);
    return { parcel, work: workOf(parcel), isWhole: isIn, isTouched: isIn, parts };
  }
  return {
    parcel,
    work: parts.reduce((sum, part) => sum + part.work, 0),
    isWhole: parts.every((part) => part.isWhole),
    isTouched: parts.some((part) => part.isTouched),
    parts,
  };
}

function workOf({ areaSquareMeters, zone }: Parcel): number {
  return areaSquareMeters * WORKLOAD[zone];
}

/** The largest parcels wholly in the district with at most so much work, and blocks that have more. */
function takeParcels({ parcel, work, isWhole, isTouched, parts }: WeighedParcel, limit: number): Parcel[] {
  if (!isTouched) return [];
  if (isWhole && (work <= limit || parts.length === 0)) return [parcel];
  return parts.flatMap((part) => takeParcels(part, limit));
}

function buildGrid(map: PlanarMap, leaves: readonly Parcel[], root: number): RawGrid {
  const areas = new Map<string, number>();
  let [x, y, area] = [0, 0, 0];
  for (const leaf of leaves) {
    const [cx, cy] = centroid(map.ring(leaf.face));
    x += cx * leaf.areaSquareMeters;
    y += cy * leaf.areaSquareMeters;
    area += leaf.areaSquareMeters;
    const key = `${leaf.ground} ${leaf.zone}`;
    areas.set(key, (areas.get(key) ?? 0) + leaf.areaSquareMeters);
  }
  const [main] = [...areas].sort((a, b) => b[1] - a[1])[0]!;
  const [ground, zone] = main.split(' ') as [Ground, Zone];
  return {
    faces: leaves.map((leaf) => leaf.face),
    leaves,
    root,
    ground,
    zone,
    center: [x / area, y / area],
    areaSquareMeters: area,
    work: leaves.reduce((sum, leaf) => sum + workOf(leaf), 0),
  };
}

/** Joins water and slivers to the neighbor with the longest common border, smallest first. */
function mergeSmall(map: PlanarMap, grids: readonly RawGrid[], limit: number): RawGrid[] {
  const merged = grids.map((grid): RawGrid | null => grid);
  const groups = new Int32Array(map.faceCount).fill(-1);
  grids.forEach((grid, i) => {
    for (const face of grid.faces) groups[face] = i;
  });
  const isSmall = (grid: RawGrid): boolean =>
    grid.ground === 'river' ||
    grid.ground === 'canal' ||
    grid.areaSquareMeters < SMALLEST_GRID_AREA ||
    grid.work < SMALLEST_GRID_WORK * limit;
  const borders = measureBorders(map, (face) => groups[face]!);
  const order = grids.map((_, i) => i).filter((i) => isSmall(grids[i]!));
  order.sort((a, b) => grids[a]!.areaSquareMeters - grids[b]!.areaSquareMeters || a - b);
  for (const i of order) {
    const grid = merged[groups[grids[i]!.faces[0]!]!]!;
    if (!isSmall(grid)) continue;
    const host = bestHost(i, borders.of(i), (other) => grids[other]!, isSmall);
    if (host === null) continue;
    const from = groups[grids[i]!.faces[0]!]!;
    const into = groups[grids[host]!.faces[0]!]!;
    if (from === into) continue;
    merged[into] = buildGrid(map, [...merged[into]!.leaves, ...grid.leaves], merged[into]!.root);
    merged[from] = null;
    for (const face of grid.faces) groups[face] = into;
  }
  return merged.filter((grid) => grid !== null);
}

/** The neighbor to join: land that is not small itself before any other, then the longest border. */
function bestHost(
  self: number,
  neighbors: ReadonlyMap<number, number>,
  gridAt: (group: number) => RawGrid,
  isSmall: (grid: RawGrid) => boolean,
): number | null {
  let best: number | null = null;
  let bestScore = 0;
  for (const [other, length] of neighbors) {
    if (other < 0 || other === self) continue;
    const grid = gridAt(other);
    const score = length * (isSmall(grid) ? 0.05 : 1);
    if (score > bestScore) [best, bestScore] = [other, score];
  }
  return best;
}
