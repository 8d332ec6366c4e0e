import {
  multiPolygonArea,
  openRing,
  signedRingArea,
  type MultiPolygon,
  type Polygon,
  type Ring,
} from '../polygon/polygon';
import { uniteShapes } from './clip-shapes';

/** A shape fit for overlays, and whether it had to be changed beyond rounding. */
export interface RepairedShape {
  readonly shape: MultiPolygon;
  /** Its parts overlapped or its outline crossed itself: the area differs from that of the outline as given. */
  readonly isChanged: boolean;
}

/** Vertices are snapped to this grid. */
export const SNAP_METERS = 0.001;
/** Vertices that deviate from a straight line by less than this cross product, square meters, are dropped. */
const COLLINEAR_SQUARE_METERS = 1e-6;

/**
 * Makes a shape sound: snaps vertices to a millimeter, drops repeated and collinear ones and rings without area, turns
 * outer rings counter-clockwise and holes clockwise, unites overlapping parts and resolves outlines that cross themselves.
 *
 * @param shape Planar meters, as surveyed or drawn.
 */
export function repairShape(shape: MultiPolygon): RepairedShape {
  const cleaned = shape.map(cleanPolygon).filter((polygon) => polygon.length > 0);
  const united = uniteShapes([cleaned])
    .map(cleanPolygon)
    .filter((polygon) => polygon.length > 0);
  const before = multiPolygonArea(cleaned);
  const after = multiPolygonArea(united);
  return {
    shape: united,
    isChanged: Math.abs(before - after) > Math.max(COLLINEAR_SQUARE_METERS, 1e-9 * before),
  };
}

function cleanPolygon(polygon: Polygon): Polygon {
  const [outer, ...holes] = polygon.map((ring) =>
    dropNeedless(ring.map(([x, y]) => [snap(x), snap(y)] as const)),
  );
  if (!outer || outer.length < 3) return [];
  return [turned(outer, 1), ...holes.filter((hole) => hole.length > 2).map((hole) => turned(hole, -1))];
}

function snap(meters: number): number {
  return Math.round(meters / SNAP_METERS) * SNAP_METERS;
}

/** Without repeated and collinear vertices. One goes at a time: of two that are the same, one must stay. */
function dropNeedless(closed: Ring): Ring {
  const ring = [...openRing(closed)];
  for (let i = 0; i < ring.length && ring.length > 2;) {
    if (isNeedless(ring, i)) {
      ring.splice(i, 1);
      // The vertex before has a new neighbor.
      i = Math.max(0, i - 1);
    } else i++;
  }
  return ring;
}

function isNeedless(ring: Ring, i: number): boolean {
  const [x, y] = ring[i]!;
  const [px, py] = ring[(i + ring.length - 1) % ring.length]!;
  const [nx, ny] = ring[(i + 1) % ring.length]!;
  return Math.abs((x - px) * (ny - py) - (y - py) * (nx - px)) < COLLINEAR_SQUARE_METERS;
}

function turned(ring: Ring, sign: 1 | -1): Ring {
  return Math.sign(signedRingArea(ring)) === sign ? ring : [...ring].reverse();
}
