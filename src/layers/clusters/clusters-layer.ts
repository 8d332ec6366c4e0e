import type { FeatureCollection, LineString } from 'geojson';
import type { FilterSpecification, GeoJSONSourceSpecification } from 'maplibre-gl';
import type { Cluster, ClustersResult } from '@/studies/clusters/reference';
import { buildHatchImage } from '../hatch-image';
import type { LayerInput } from '../layer-input';
import { memoizeLast } from '../memoize-last';
import type { LayerDrawing, StyleDrawing } from '../module';
import { regionShapeSource, regionShapeSourceId } from '../region-shape-source';

const HATCH_ID = 'clusters/hatch';
const CIRCLES_ID = 'clusters/circles';
const CORNERS = 72;
const METERS_PER_DEGREE = 111_195;

/** Members of significant clusters hatched and outlined, within the circle the scan found them by. */
export function buildClusters(input: LayerInput, result: ClustersResult | null): LayerDrawing | null {
  if (!result) return null;
  const { theme, regionShapes, sizeFactor } = input;
  const shapes = regionShapes.get(result.levelId);
  if (!shapes) return null;
  const source = regionShapeSourceId(result.levelId);
  const filter = membersOf(result);
  const styleLayers: StyleDrawing[] = [
    {
      slot: 'isoline',
      order: 2,
      layer: {
        id: 'clusters/hatch',
        type: 'fill',
        source,
        filter,
        paint: { 'fill-pattern': HATCH_ID, 'fill-opacity': 0.75 },
      },
    },
    {
      slot: 'isoline',
      order: 3,
      layer: {
        id: 'clusters/outline',
        type: 'line',
        source,
        filter,
        paint: { 'line-color': theme.text2, 'line-width': 1.2 * sizeFactor },
      },
    },
    {
      slot: 'line',
      order: 3,
      layer: {
        id: CIRCLES_ID,
        type: 'line',
        source: CIRCLES_ID,
        paint: { 'line-color': theme.text2, 'line-width': 1.2 * sizeFactor, 'line-dasharray': [4, 3] },
      },
    },
  ];
  return {
    sources: { [source]: regionShapeSource(shapes), [CIRCLES_ID]: circles(result) },
    images: [hatch(theme.text2)],
    styleLayers,
  };
}

const hatch = memoizeLast((color: string) => buildHatchImage(HATCH_ID, color));

const membersOf = memoizeLast(({ clusters }: ClustersResult): FilterSpecification => [
  'in',
  ['get', 'code'],
  ['literal', clusters.flatMap(({ isSignificant, regionCodes }) => (isSignificant ? regionCodes : []))],
]);

const circles = memoizeLast(({ clusters }: ClustersResult): GeoJSONSourceSpecification => {
  const data: FeatureCollection<LineString> = {
    type: 'FeatureCollection',
    features: clusters
      .filter(({ isSignificant, radiusMeters }) => isSignificant && radiusMeters > 0)
      .map((cluster) => ({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: circleAround(cluster) },
        properties: {},
      })),
  };
  return { type: 'geojson', data, maxzoom: 15 };
});

/** Good to a thousandth of the radius within a city. */
function circleAround({ center: [longitude, latitude], radiusMeters }: Cluster): [number, number][] {
  const north = radiusMeters / METERS_PER_DEGREE;
  const east = north / Math.cos((latitude * Math.PI) / 180);
  return Array.from({ length: CORNERS + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / CORNERS;
    return [longitude + east * Math.cos(angle), latitude + north * Math.sin(angle)];
  });
}
