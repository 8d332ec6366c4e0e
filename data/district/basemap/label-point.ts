import type { Point, Polygon } from '../geography';
import { boundsOf, containsPoint, distanceToRing } from '../geography/plane/ring';

/**
 * Where a polygon's name stands: about the point farthest from its rings, so inside it and off its islands.
 *
 * A raster over the polygon, refined around the best point; exact to about a hundredth of the polygon's size.
 */
export function labelPoint(polygon: Polygon): Point {
  const rings = polygon.map((ring) => ring.slice(0, -1));
  const room = (point: Point): number => {
    const isInside = rings.filter((ring) => containsPoint(ring, point)).length % 2 === 1;
    const gap = Math.min(...rings.map((ring) => distanceToRing(ring, point)));
    return isInside ? gap : -gap;
  };
  const { minX, minY, maxX, maxY } = boundsOf(rings[0]!);
  let best: Point = [(minX + maxX) / 2, (minY + maxY) / 2];
  let [width, height] = [maxX - minX, maxY - minY];
  for (let round = 0; round < 4; round++) {
    const [cx, cy] = best;
    for (let i = -4; i <= 4; i++) {
      for (let k = -4; k <= 4; k++) {
        const candidate: Point = [cx + (i * width) / 9, cy + (k * height) / 9];
        if (room(candidate) > room(best)) best = candidate;
      }
    }
    [width, height] = [width / 3.5, height / 3.5];
  }
  return best;
}
