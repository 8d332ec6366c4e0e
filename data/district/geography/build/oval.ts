import type { Point } from '../../geography';
import { along, leftOf } from '../plane/vector';

/** An ellipse as an open ring, its first radius along `axis`. */
export function oval(center: Point, axis: Point, radii: Point, points: number): Point[] {
  return Array.from({ length: points }, (_, i) => {
    const angle = (2 * Math.PI * i) / points;
    return along(along(center, axis, radii[0] * Math.cos(angle)), leftOf(axis), radii[1] * Math.sin(angle));
  });
}
