import type { LocalProjection } from '../columns/local-projection';
import { ringBox, type Ring } from '../filter/polygon';

/** Polygons as GeoJSON has them in a MultiPolygon: outer ring first, then holes; degrees, WGS 84. */
export type AreaPolygons = readonly (readonly (readonly (readonly number[])[])[])[];

/** An area within which density is told, in local meters. */
export interface DensityArea {
  /** Outer rings counterclockwise, holes clockwise. */
  readonly rings: readonly Ring[];
  /** `[west, south, east, north]`. */
  readonly box: readonly [number, number, number, number];
}

/**
 * @param polygons Must not overlap, but may share borders, such as all regions of one level.
 * @throws {RangeError} If no polygon has three corners.
 */
export function buildDensityArea(polygons: AreaPolygons, projection: LocalProjection): DensityArea {
  const rings = polygons.flatMap((polygon) =>
    polygon
      .filter((positions) => positions.length >= 3)
      .map((positions, index) => orient(projectRing(positions, projection), index === 0 ? 1 : -1)),
  );
  if (rings.length === 0) throw new RangeError('an area needs a polygon of at least three corners');
  const boxes = rings.map(ringBox);
  return {
    rings,
    box: [
      Math.min(...boxes.map((box) => box[0])),
      Math.min(...boxes.map((box) => box[1])),
      Math.max(...boxes.map((box) => box[2])),
      Math.max(...boxes.map((box) => box[3])),
    ],
  };
}

/** The rectangle of a box in degrees, for a district that has no boundary. */
export function buildBoxArea(
  [west, south, east, north]: readonly [number, number, number, number],
  projection: LocalProjection,
): DensityArea {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  return buildDensityArea([[corners]], projection);
}

function projectRing(positions: readonly (readonly number[])[], projection: LocalProjection): Ring {
  const first = positions[0]!;
  const last = positions[positions.length - 1]!;
  const isClosed = first[0] === last[0] && first[1] === last[1];
  const length = isClosed ? positions.length - 1 : positions.length;
  const xs = new Float64Array(length);
  const ys = new Float64Array(length);
  const meters = new Float64Array(2);
  for (let i = 0; i < length; i++) {
    projection.toMeters(positions[i]![0]!, positions[i]![1]!, meters);
    xs[i] = meters[0]!;
    ys[i] = meters[1]!;
  }
  return { xs, ys };
}

function orient(ring: Ring, sign: 1 | -1): Ring {
  const { xs, ys } = ring;
  let doubled = 0;
  for (let i = 0, j = xs.length - 1; i < xs.length; j = i++) doubled += xs[j]! * ys[i]! - xs[i]! * ys[j]!;
  return doubled * sign >= 0 ? ring : { xs: xs.slice().reverse(), ys: ys.slice().reverse() };
}
