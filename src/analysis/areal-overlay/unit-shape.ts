import { isInPolygon } from '../polygon/point-in-polygon';
import { polygonArea, polygonPerimeter, type MultiPolygon } from '../polygon/polygon';

/** What can be wrong with the shape of a unit. */
export interface UnitShape {
  /** Separate parts; more than one is a fragment. */
  readonly parts: number;
  readonly holes: number;
  /** Polsby-Popper, 4 pi area / perimeter squared: 1 for a disc; NaN without area. */
  readonly compactness: number;
  /** Compactness below the limit. */
  readonly isStraggling: boolean;
  /** Units that lie wholly in a hole of this one, ascending. */
  readonly enclaves: readonly number[];
}

/** Less compact units are flagged. */
export const LEAST_COMPACTNESS = 0.2;

/**
 * Fragments, holes, enclaves and compactness of the units of a net.
 *
 * @param net Planar meters; units do not overlap.
 * @see Polsby, D. D. & Popper, R. D. (1991). Yale Law & Policy Review 9, 301-353.
 */
export function unitShapes(net: readonly MultiPolygon[]): UnitShape[] {
  return net.map((shape, unit) => {
    const area = shape.reduce((sum, polygon) => sum + polygonArea(polygon), 0);
    const perimeter = shape.reduce((sum, polygon) => sum + polygonPerimeter(polygon), 0);
    const compactness = perimeter > 0 ? (4 * Math.PI * area) / perimeter ** 2 : NaN;
    const holes = shape.flatMap((polygon) => polygon.slice(1));
    const enclaves = net.flatMap((other, i) => {
      if (i === unit || other.length === 0) return [];
      const isWithin = other.every((polygon) => holes.some((hole) => liesIn(polygon[0] ?? [], hole)));
      return isWithin ? [i] : [];
    });
    return {
      parts: shape.length,
      holes: holes.length,
      compactness,
      isStraggling: compactness < LEAST_COMPACTNESS,
      enclaves,
    };
  });
}

/** Whether a ring lies in another, by the middles of its edges: they may share the whole border. */
function liesIn(ring: MultiPolygon[number][number], hole: MultiPolygon[number][number]): boolean {
  const onBorder = new Set(hole.map(([x, y]) => `${x} ${y}`));
  const free = ring.filter(([x, y]) => !onBorder.has(`${x} ${y}`));
  if (free.length > 0) return free.every(([x, y]) => isInPolygon([hole], x, y));
  return ring.length > 0;
}
