import Flatbush from 'flatbush';
import { boundsOf, openRing, type MultiPolygon } from '../polygon/polygon';

/** Footprints flattened to typed arrays: cloneable, transferable, built once for all cameras. */
export interface BuildingEdges {
  /** Edges of building `i` are `[starts[i] .. starts[i + 1])`; shape `[n + 1]`. */
  readonly starts: Uint32Array;
  /** Ends of each edge, four figures each, `ax, ay, bx, by` in planar meters; shape `[4 m]`. */
  readonly ends: Float64Array;
  /** Height of each roof above ground in meters, NaN where unknown; shape `[n]`. */
  readonly roofs: Float64Array;
  /** The packed tree of bounding boxes; empty where there is no building. */
  readonly tree: ArrayBuffer;
}

/** Buildings, ready to be asked what lies around a place. */
export interface BuildingIndex {
  readonly edges: BuildingEdges;
  readonly count: number;
  /** Buildings whose bounding box comes within a distance of a place, ascending. */
  readonly near: (x: number, y: number, radiusMeters: number) => readonly number[];
  /** Whether a place lies inside a footprint; the border counts half-open. */
  readonly contains: (building: number, x: number, y: number) => boolean;
  /** A circle around each building: easting and northing of its center and its radius, three figures each, meters. */
  readonly circles: Float64Array;
  /** Distance to the nearest wall in meters. */
  readonly distanceToWall: (building: number, x: number, y: number) => number;
}

/**
 * Flattens footprints and packs their bounding boxes into a tree.
 *
 * @param footprints Planar meters, one shape a building; holes are courtyards. Rings without area may stay.
 * @param roofs      Heights in meters, shape `[n]`; NaN or absent where unknown.
 * @throws {RangeError} If heights and footprints differ in number, a footprint has no vertex, or a coordinate is not finite.
 */
export function flattenBuildings(
  footprints: readonly MultiPolygon[],
  roofs?: ArrayLike<number>,
): BuildingEdges {
  const n = footprints.length;
  if (roofs && roofs.length !== n) throw new RangeError(`${n} footprints but ${roofs.length} heights`);
  const starts = new Uint32Array(n + 1);
  const ends: number[] = [];
  footprints.forEach((footprint, i) => {
    if (!footprint.some((polygon) => polygon.some((ring) => ring.length > 0)))
      throw new RangeError(`footprint ${i} has no vertex`);
    for (const ring of footprint.flat()) pushEdges(ring, ends);
    starts[i + 1] = ends.length / 4;
  });
  if (!footprints.every((footprint) => footprint.flat(3).every(Number.isFinite)))
    throw new RangeError('a footprint has a coordinate that is not a number');
  const packed = n > 0 ? packBoxes(footprints) : new ArrayBuffer(0);
  return {
    starts,
    ends: Float64Array.from(ends),
    roofs: Float64Array.from({ length: n }, (_, i) => roofs?.[i] ?? NaN),
    tree: packed,
  };
}

function pushEdges(closed: MultiPolygon[number][number], ends: number[]): void {
  const ring = openRing(closed);
  ring.forEach(([x, y], k) => {
    const [nextX, nextY] = ring[(k + 1) % ring.length]!;
    if (x !== nextX || y !== nextY) ends.push(x, y, nextX, nextY);
  });
}

function packBoxes(footprints: readonly MultiPolygon[]): ArrayBuffer {
  const tree = new Flatbush(footprints.length);
  for (const footprint of footprints) {
    const { west, south, east, north } = boundsOf(footprint);
    tree.add(west, south, east, north);
  }
  tree.finish();
  return tree.data as ArrayBuffer;
}

/** Opens flattened buildings for questions; cheap, so a worker opens what another thread flattened. */
export function openBuildings(edges: BuildingEdges): BuildingIndex {
  const count = edges.roofs.length;
  const tree = count > 0 ? Flatbush.from(edges.tree) : null;
  return {
    edges,
    count,
    near: (x, y, radius) =>
      tree ? tree.search(x - radius, y - radius, x + radius, y + radius).sort((a, b) => a - b) : [],
    circles: circlesAround(edges),
    contains: (building, x, y) => windsAround(edges, building, x, y),
    distanceToWall: (building, x, y) => distanceToEdges(edges, building, x, y),
  };
}

function circlesAround({ starts, ends, roofs }: BuildingEdges): Float64Array {
  const circles = new Float64Array(3 * roofs.length);
  for (let building = 0; building < roofs.length; building++) {
    const corners = ends.subarray(starts[building]! * 4, starts[building + 1]! * 4);
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let k = 0; k < corners.length; k += 2) {
      west = Math.min(west, corners[k]!);
      east = Math.max(east, corners[k]!);
      south = Math.min(south, corners[k + 1]!);
      north = Math.max(north, corners[k + 1]!);
    }
    const radius = Math.hypot(east - west, north - south) / 2;
    circles.set([(west + east) / 2, (south + north) / 2, radius], 3 * building);
  }
  return circles;
}

/** Flattens and opens at once. */
export function buildBuildingIndex(
  footprints: readonly MultiPolygon[],
  roofs?: ArrayLike<number>,
): BuildingIndex {
  return openBuildings(flattenBuildings(footprints, roofs));
}

/** The even-odd rule of `isInPolygon`, on flattened edges. */
function windsAround({ starts, ends }: BuildingEdges, building: number, x: number, y: number): boolean {
  let inside = false;
  for (let k = starts[building]! * 4; k < starts[building + 1]! * 4; k += 4) {
    const ay = ends[k + 1]!;
    const by = ends[k + 3]!;
    if (ay > y === by > y) continue;
    const ax = ends[k]!;
    const bx = ends[k + 2]!;
    const side =
      ay < by ? (bx - ax) * (y - ay) - (x - ax) * (by - ay) : (ax - bx) * (y - by) - (x - bx) * (ay - by);
    if (side > 0) inside = !inside;
  }
  return inside;
}

function distanceToEdges({ starts, ends }: BuildingEdges, building: number, x: number, y: number): number {
  let least = Infinity;
  for (let k = starts[building]! * 4; k < starts[building + 1]! * 4; k += 4) {
    const ax = ends[k]! - x;
    const ay = ends[k + 1]! - y;
    const ex = ends[k + 2]! - ends[k]!;
    const ey = ends[k + 3]! - ends[k + 1]!;
    const t = Math.min(1, Math.max(0, -(ax * ex + ay * ey) / (ex * ex + ey * ey)));
    least = Math.min(least, (ax + t * ex) ** 2 + (ay + t * ey) ** 2);
  }
  return Math.sqrt(least);
}

/** Which footprint holds a place, -1 where none: for places inside buildings, by the same half-open rule. */
export function buildingAt(index: BuildingIndex, x: number, y: number): number {
  return index.near(x, y, 0).find((building) => index.contains(building, x, y)) ?? -1;
}
