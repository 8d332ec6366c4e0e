import { uniteStretches, type Stretch } from '../intervals/interval-set';
import { isInMultiPolygon } from './point-in-polygon';
import { openRing, type MultiPolygon } from './polygon';

/** A straight stretch between two places, planar meters. */
export type Segment = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * The stretches of a segment that lie in a shape, as shares of its length from 0 to 1, ascending.
 *
 * The segment is cut at every edge, and each piece is judged by its middle; what runs along an edge counts half-open.
 */
export function stretchesInPolygon([x0, y0, x1, y1]: Segment, shape: MultiPolygon): Stretch[] {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const cuts = [0, 1];
  for (const polygon of shape) {
    for (const closed of polygon) {
      const ring = openRing(closed);
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const ax = ring[j]![0] - x0;
        const ay = ring[j]![1] - y0;
        const ex = ring[i]![0] - ring[j]![0];
        const ey = ring[i]![1] - ring[j]![1];
        const across = dx * ey - dy * ex;
        if (across === 0) continue;
        const along = (ax * ey - ay * ex) / across;
        const onEdge = (ax * dy - ay * dx) / across;
        if (along > 0 && along < 1 && onEdge >= 0 && onEdge <= 1) cuts.push(along);
      }
    }
  }
  cuts.sort((a, b) => a - b);
  const inside = cuts.slice(1).flatMap((to, i) => {
    const from = cuts[i]!;
    const middle = (from + to) / 2;
    return to > from && isInMultiPolygon(shape, x0 + middle * dx, y0 + middle * dy) ? [{ from, to }] : [];
  });
  return uniteStretches(inside);
}
