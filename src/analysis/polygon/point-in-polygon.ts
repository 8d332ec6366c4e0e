import type { MultiPolygon, Polygon, Ring } from './polygon';

/**
 * Whether a point lies in a polygon, by counting the edges a ray to the east crosses.
 *
 * Edges are half-open in y (lower end in, upper end out), and a point on an edge counts as west of it or not by the
 * same arithmetic from both sides. So a point on the border of two polygons that share that edge lies in exactly one of
 * them, and the parts of a partition sum to the whole.
 *
 * @param x Easting, meters.
 * @param y Northing, meters.
 */
export function isInPolygon(polygon: Polygon, x: number, y: number): boolean {
  return polygon.reduce((crossings, ring) => crossings + crossingsEast(ring, x, y), 0) % 2 === 1;
}

/** Whether a point lies in one of the polygons. */
export function isInMultiPolygon(polygons: MultiPolygon, x: number, y: number): boolean {
  return polygons.some((polygon) => isInPolygon(polygon, x, y));
}

function crossingsEast(ring: Ring, x: number, y: number): number {
  let crossings = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[j]!;
    const b = ring[i]!;
    if (a[1] > y === b[1] > y) continue;
    // Always from the lower to the upper end, so that the neighbor's copy of the edge rounds alike.
    const [low, high] = a[1] < b[1] ? [a, b] : [b, a];
    const side = (high[0] - low[0]) * (y - low[1]) - (x - low[0]) * (high[1] - low[1]);
    if (side > 0) crossings++;
  }
  return crossings;
}
