import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { RegionShapes } from './layer-input';

const sources = new WeakMap<RegionShapes, GeoJSONSourceSpecification>();

/** Id of the source of a level's boundaries; layers that draw the same level share it. */
export function regionShapeSourceId(levelId: string): string {
  return `region-shapes/${levelId}`;
}

/** The source of a level's boundaries; the same object for the same shapes. Feature ids are region codes. */
export function regionShapeSource(shapes: RegionShapes): GeoJSONSourceSpecification {
  const known = sources.get(shapes);
  if (known) return known;
  const source: GeoJSONSourceSpecification = {
    type: 'geojson',
    data: shapes,
    promoteId: 'code',
    maxzoom: 15,
  };
  sources.set(shapes, source);
  return source;
}
