import { isInPolygon } from './point-in-polygon';
import { openRing, signedRingArea, type Polygon, type Ring } from './polygon';

/**
 * Sorts loose rings into polygons by how they nest: a ring inside an even number of others is an outer ring, any other is
 * a hole of the smallest outer ring around it. Directions do not matter; rings must not cross.
 */
export function groupRings(rings: readonly Ring[]): Polygon[] {
  const bySize = rings
    .map((ring) => ({ ring, area: Math.abs(signedRingArea(ring)), place: innerPlace(ring) }))
    .sort((a, b) => b.area - a.area);
  const polygons: { outer: Ring; rings: Ring[] }[] = [];
  bySize.forEach(({ ring, place }, i) => {
    const depth = bySize.slice(0, i).filter((larger) => isInPolygon([larger.ring], ...place)).length;
    if (depth % 2 === 0) polygons.push({ outer: ring, rings: [ring] });
    else polygons.findLast(({ outer }) => isInPolygon([outer], ...place))?.rings.push(ring);
  });
  return polygons.map((polygon) => polygon.rings);
}

/** The middle of an edge: unlike a vertex it does not lie on a ring that touches this one at a corner. */
function innerPlace(closed: Ring): readonly [number, number] {
  const ring = openRing(closed);
  const [ax, ay] = ring[0] ?? [NaN, NaN];
  const [bx, by] = ring[1] ?? [ax, ay];
  return [(ax + bx) / 2, (ay + by) / 2];
}
