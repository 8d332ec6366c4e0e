import { polygon, tesselate } from '@turf/turf';
import type { PolygonRings } from '../scope-shape';
import { toMercator } from '../web-mercator';
import type { DensityWarp } from './quadratic-warp';

/**
 * Cuts a scope into triangles: x, y pairs in the local coordinates of a warp, three points a triangle. Drawing the
 * density on them alone cuts it exactly along the border and shades nothing outside.
 */
export function buildScopeMesh(polygons: readonly PolygonRings[], warp: DensityWarp): Float32Array {
  const points: number[] = [];
  for (const rings of polygons) {
    const triangles = tesselate(polygon(rings.map((ring) => [...ring])));
    for (const { geometry } of triangles.features) {
      for (const [longitude = 0, latitude = 0] of geometry.coordinates[0]!.slice(0, 3)) {
        points.push(...toLocal(warp, longitude, latitude));
      }
    }
  }
  return Float32Array.from(points);
}

/** The whole rectangle of a field, for a district without boundaries. */
export function buildRectangleMesh(
  corners: readonly (readonly [number, number])[],
  warp: DensityWarp,
): Float32Array {
  const [a, b, c, d] = corners.map(([longitude, latitude]) => toLocal(warp, longitude, latitude));
  return Float32Array.from([a!, b!, c!, a!, c!, d!].flat());
}

function toLocal({ origin, scale }: DensityWarp, longitude: number, latitude: number): [number, number] {
  const [x, y] = toMercator(longitude, latitude);
  return [(x - origin[0]) / scale, (y - origin[1]) / scale];
}
