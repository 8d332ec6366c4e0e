import type { Feature, Geometry } from 'geojson';

import type { Point, Polygon } from '../geography';

export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** Zoom levels a feature is in, both included. */
export interface ZoomRange {
  readonly from: number;
  readonly to: number;
}

/** A feature that knows its zoom levels. */
export type TileFeature = Feature<Geometry, ZoomRange & { readonly attributes: Attributes }>;

/** Brings points from meters to degrees. */
export type ToDegrees = (x: number, y: number) => [longitude: number, latitude: number];

export function polygonFeature(
  polygons: readonly Polygon[],
  attributes: Attributes,
  zooms: ZoomRange,
  toDegrees: ToDegrees,
): TileFeature {
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => toDegrees(x, y))));
  return {
    type: 'Feature',
    geometry: { type: 'MultiPolygon', coordinates },
    properties: { ...zooms, attributes },
  };
}

export function lineFeature(
  line: readonly Point[],
  attributes: Attributes,
  zooms: ZoomRange,
  toDegrees: ToDegrees,
): TileFeature {
  const coordinates = line.map(([x, y]) => toDegrees(x, y));
  return {
    type: 'Feature',
    geometry: { type: 'LineString', coordinates },
    properties: { ...zooms, attributes },
  };
}

export function pointFeature(
  [x, y]: Point,
  attributes: Attributes,
  zooms: ZoomRange,
  toDegrees: ToDegrees,
): TileFeature {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: toDegrees(x, y) },
    properties: { ...zooms, attributes },
  };
}
