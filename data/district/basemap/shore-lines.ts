import type { Area, Point, Polygon } from '../geography';
import { boundsOf, containsPoint, type Bounds } from '../geography/plane/ring';

/** Rivers over lakes over canals: where two waters meet, the lesser has no shore. */
const STANDING: Readonly<Partial<Record<Area['kind'], number>>> = { canal: 0, lake: 1, river: 2 };

/** The parts of a water's rings that do not lie in other water. */
export function shoreLines(area: Area, waters: readonly Area[]): Point[][] {
  const others = waters
    .filter((other) => other !== area)
    .flatMap((other) =>
      other.polygons.map((polygon) => ({ polygon, bounds: boundsOf(polygon[0]!), kind: other.kind })),
    );
  return area.polygons.flatMap((polygon) => {
    const own = boundsOf(polygon[0]!);
    const near = others.filter(({ bounds }) => !isFar(own, bounds));
    if (near.length === 0) return polygon.map((ring) => [...ring]);
    return polygon.flatMap((ring) => dryRuns(ring, near, STANDING[area.kind] ?? 0));
  });
}

function isFar(a: Bounds, b: Bounds): boolean {
  return a.minX > b.maxX || b.minX > a.maxX || a.minY > b.maxY || b.minY > a.maxY;
}

function dryRuns(
  ring: readonly Point[],
  near: readonly { polygon: Polygon; bounds: Bounds; kind: Area['kind'] }[],
  standing: number,
): Point[][] {
  const isDry = ([x, y]: Point): boolean =>
    near.every(({ polygon, bounds, kind }) => {
      if ((STANDING[kind] ?? 0) < standing) return true;
      if (x < bounds.minX || x > bounds.maxX || y < bounds.minY || y > bounds.maxY) return true;
      return polygon.filter((other) => containsPoint(other, [x, y])).length % 2 === 0;
    });
  const runs: Point[][] = [];
  let run: Point[] = [];
  for (const point of ring) {
    if (isDry(point)) run.push(point);
    else {
      if (run.length > 1) runs.push(run);
      run = [];
    }
  }
  if (run.length > 1) runs.push(run);
  return runs;
}
