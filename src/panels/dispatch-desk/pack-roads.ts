import type { Feature, Position } from 'geojson';
import type { TransverseMercator } from '@/domain/geo/transverse-mercator';
import type { RoadSource } from '@/workers/route/route-service';

/** Roads as flat columns, which go to a worker at no cost. */
export function packRoads(roads: readonly Feature[], projection: TransverseMercator): RoadSource {
  const lines = roads.flatMap(({ geometry }): Position[][] => {
    if (geometry.type === 'LineString') return [geometry.coordinates];
    return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
  });
  const offsets = new Uint32Array(lines.length + 1);
  lines.forEach((line, i) => {
    offsets[i + 1] = offsets[i]! + line.length;
  });
  const corners = lines.flat();
  return {
    projection,
    offsets,
    longitudes: Float64Array.from(corners, ([longitude]) => longitude!),
    latitudes: Float64Array.from(corners, ([, latitude]) => latitude!),
  };
}
