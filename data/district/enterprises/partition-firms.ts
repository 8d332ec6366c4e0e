import type { Point, Ring } from '../geography';
import type { Box } from '../ground/ring';

/** One part of a partition: the firms in it and its rectangle. */
export interface FirmPart {
  readonly members: readonly number[];
  readonly box: Box;
}

/**
 * Cuts points into parts of the wanted sizes by straight cuts across the longer side, so that each part is compact and
 * the parts do not overlap.
 *
 * @param points Places of the firms.
 * @param sizes  Number of points in each part; they add up to the number of points.
 */
export function partitionPoints(points: readonly Point[], sizes: readonly number[], box: Box): FirmPart[] {
  const cut = (members: readonly number[], parts: readonly number[], within: Box): FirmPart[] => {
    if (parts.length === 1) return [{ members, box: within }];
    const axis = within[2] - within[0] >= within[3] - within[1] ? 0 : 1;
    const sorted = [...members].sort((a, b) => points[a]![axis] - points[b]![axis] || a - b);
    const half = Math.floor(parts.length / 2);
    const count = parts.slice(0, half).reduce((sum, size) => sum + size, 0);
    const at = (points[sorted[count - 1]!]![axis] + points[sorted[count]!]![axis]) / 2;
    const low: Box =
      axis === 0 ? [within[0], within[1], at, within[3]] : [within[0], within[1], within[2], at];
    const high: Box =
      axis === 0 ? [at, within[1], within[2], within[3]] : [within[0], at, within[2], within[3]];
    return [
      ...cut(sorted.slice(0, count), parts.slice(0, half), low),
      ...cut(sorted.slice(count), parts.slice(half), high),
    ];
  };
  return cut(
    points.map((_, i) => i),
    sizes,
    box,
  );
}

/** The part of a ring within a box (Sutherland and Hodgman); closed, or empty. Narrow links may run along the box. */
export function clipRing(ring: Ring, [minX, minY, maxX, maxY]: Box): Point[] {
  const sides = [
    { axis: 0, at: minX, keep: 1 },
    { axis: 0, at: maxX, keep: -1 },
    { axis: 1, at: minY, keep: 1 },
    { axis: 1, at: maxY, keep: -1 },
  ] as const;
  let points: Point[] = ring.slice(0, -1);
  for (const { axis, at, keep } of sides) {
    const from = points;
    const inside = (point: Point) => keep * (point[axis] - at) >= 0;
    points = from.flatMap((b, i): Point[] => {
      const a = from[(i + from.length - 1) % from.length]!;
      const share = (at - a[axis]) / (b[axis] - a[axis]);
      const crossing: Point[] =
        inside(a) === inside(b) ? [] : [[a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]];
      return inside(b) ? [...crossing, b] : crossing;
    });
  }
  return points.length < 3 ? [] : [...points, points[0]!];
}
