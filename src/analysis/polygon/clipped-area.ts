import { openRing, signedRingArea, type MultiPolygon, type Ring } from './polygon';

/**
 * Area in square meters of what a convex counter-clockwise ring cuts out of a shape.
 *
 * Each ring is clipped by one side after another (Sutherland and Hodgman). A bent ring may come out with bridges along
 * the sides; they enclose nothing, so the area is right even where the outline is not one.
 *
 * @param shape  Planar meters; its polygons must not overlap.
 * @param convex Convex ring, counter-clockwise, planar meters.
 */
export function clippedArea(shape: MultiPolygon, convex: Ring): number {
  const sides = openRing(convex);
  return shape.reduce(
    (sum, polygon) =>
      sum +
      polygon.reduce(
        (area, ring, i) => area + (i === 0 ? 1 : -1) * Math.abs(signedRingArea(clipRing(ring, sides))),
        0,
      ),
    0,
  );
}

/**
 * What a convex counter-clockwise ring cuts out of a shape, ring by ring: fit to measure areas or to be cut again, but not
 * to be drawn, for bent rings may come out with bridges.
 */
export function clipShape(shape: MultiPolygon, convex: Ring): MultiPolygon {
  const sides = openRing(convex);
  return shape
    .map((polygon) => polygon.map((ring) => clipRing(ring, sides)))
    .filter(([outer]) => outer !== undefined && outer.length > 0);
}

function clipRing(ring: Ring, sides: Ring): Ring {
  return sides.reduce<Ring>(
    (clipped, from, i) => clipBySide(clipped, from, sides[(i + 1) % sides.length]!),
    openRing(ring),
  );
}

/** Keeps what lies left of the line through two points. */
function clipBySide(ring: Ring, from: Ring[number], to: Ring[number]): Ring {
  const side = ([x, y]: Ring[number]) =>
    (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
  const kept: [number, number][] = [];
  ring.forEach((current, i) => {
    const previous = ring[(i + ring.length - 1) % ring.length]!;
    const before = side(previous);
    const after = side(current);
    if (before >= 0 !== after >= 0) {
      const t = before / (before - after);
      kept.push([previous[0] + t * (current[0] - previous[0]), previous[1] + t * (current[1] - previous[1])]);
    }
    if (after >= 0) kept.push([current[0], current[1]]);
  });
  return kept;
}
