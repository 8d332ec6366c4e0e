import type { Point } from '../../geography';
import type { PlanarMap } from '../planar/planar-map';
import { boundsOf, containsPoint, type Bounds } from '../plane/ring';
import type { Territory } from '../territory/build-territory';

/** Finds the grid that holds a point; `-1` outside the district. */
export function createGridLocator(map: PlanarMap, territory: Territory): (point: Point) => number {
  const faces: { readonly grid: number; readonly ring: readonly Point[]; readonly bounds: Bounds }[] = [];
  territory.grids.forEach((grid, index) => {
    for (const face of grid.faces) {
      const ring = map.ring(face);
      faces.push({ grid: index, ring, bounds: boundsOf(ring) });
    }
  });
  return (point) => {
    const [x, y] = point;
    const found = faces.find(
      ({ ring, bounds }) =>
        x >= bounds.minX &&
        x <= bounds.maxX &&
        y >= bounds.minY &&
        y <= bounds.maxY &&
        containsPoint(ring, point),
    );
    return found ? found.grid : -1;
  };
}
