import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { DegreePolygon } from '@/workers/coverage/coverage-results';
import { parseCssColor } from './css-color';

/** Polygons of one kind as a feature. */
export function polygonFeature(
  polygons: readonly DegreePolygon[],
  properties: Readonly<Record<string, string | number>>,
): Feature<MultiPolygon> {
  return {
    type: 'Feature',
    geometry: { type: 'MultiPolygon', coordinates: polygons as unknown as Position[][][] },
    properties,
  };
}

/** A source of features that stays sharp at street zoom. */
export function featureSource(features: readonly Feature[]): GeoJSONSourceSpecification {
  const data: FeatureCollection = { type: 'FeatureCollection', features: [...features] };
  return { type: 'geojson', data, maxzoom: 17, tolerance: 0.2 };
}

/** A color with another alpha. */
export function withAlpha(color: string, alpha: number): string {
  const [red, green, blue] = parseCssColor(color);
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}
