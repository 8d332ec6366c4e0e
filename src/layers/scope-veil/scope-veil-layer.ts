import type { Feature, Polygon, Position } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { LayerInput } from '../layer-input';
import { memoizeLast } from '../memoize-last';
import type { LayerDrawing } from '../module';
import { findScopePolygons } from '../scope-shape';
import type { PolygonRings } from '../scope-shape';

const ID = 'scope-veil';
/** How far the veil reaches beyond the scope, in degrees: past any view that still shows the scope. */
const REACH_DEGREES = 8;

/** Dims what lies outside the scope. */
export function buildScopeVeil(input: LayerInput): LayerDrawing | null {
  const source = veilSource(input.district, input.regionShapes, input.scopeCode);
  if (!source) return null;
  return {
    sources: { [ID]: source },
    styleLayers: [
      {
        slot: 'veil',
        layer: {
          id: ID,
          type: 'fill',
          source: ID,
          paint: { 'fill-color': input.theme.map.veil, 'fill-antialias': false },
        },
      },
    ],
  };
}

const veilSource = memoizeLast(
  (
    district: LayerInput['district'],
    regionShapes: LayerInput['regionShapes'],
    scopeCode: LayerInput['scopeCode'],
  ): GeoJSONSourceSpecification | null => {
    const polygons = findScopePolygons({ district, regionShapes, scopeCode });
    return polygons && { type: 'geojson', data: buildVeil(polygons, district.bbox), maxzoom: 14 };
  },
);

/** One wide polygon with a hole for each polygon of the scope. */
export function buildVeil(
  polygons: readonly PolygonRings[],
  [west, south, east, north]: LayerInput['district']['bbox'],
): Feature<Polygon> {
  const outer: Position[] = [
    [west - REACH_DEGREES, Math.max(-85, south - REACH_DEGREES)],
    [east + REACH_DEGREES, Math.max(-85, south - REACH_DEGREES)],
    [east + REACH_DEGREES, Math.min(85, north + REACH_DEGREES)],
    [west - REACH_DEGREES, Math.min(85, north + REACH_DEGREES)],
  ];
  const holes = polygons.flatMap(([ring]) => (ring ? [toClockwise(ring)] : []));
  return {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [[...outer, outer[0]!], ...holes] },
    properties: {},
  };
}

function toClockwise(ring: readonly Position[]): Position[] {
  let doubledArea = 0;
  for (let i = 1; i < ring.length; i++) {
    doubledArea += ring[i - 1]![0]! * ring[i]![1]! - ring[i]![0]! * ring[i - 1]![1]!;
  }
  return doubledArea > 0 ? [...ring].reverse() : [...ring];
}
