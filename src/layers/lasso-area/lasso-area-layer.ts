import type { FeatureCollection, Polygon } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { LassoRing, LayerInput } from '../layer-input';
import { memoizeLast } from '../memoize-last';
import type { LayerDrawing } from '../module';

const ID = 'lasso-area';
const WIDTH_PIXELS = 2;

/** The lasso of the scene: a light fill and a dashed edge in the accent. */
export function buildLassoArea({ lasso, theme, sizeFactor }: LayerInput): LayerDrawing {
  return {
    sources: { [ID]: lassoSource(lasso) },
    styleLayers: [
      {
        slot: 'veil',
        order: 1,
        layer: {
          id: `${ID}/fill`,
          type: 'fill',
          source: ID,
          paint: { 'fill-color': theme.accent, 'fill-opacity': 0.1, 'fill-antialias': false },
        },
      },
      {
        slot: 'boundary',
        order: 20,
        layer: {
          id: ID,
          type: 'line',
          source: ID,
          layout: { 'line-join': 'round' },
          paint: {
            'line-color': theme.accent2,
            'line-width': WIDTH_PIXELS * sizeFactor,
            'line-dasharray': [4 / WIDTH_PIXELS, 3 / WIDTH_PIXELS],
          },
        },
      },
    ],
  };
}

const lassoSource = memoizeLast((ring: LassoRing | null): GeoJSONSourceSpecification => {
  const data: FeatureCollection<Polygon> = { type: 'FeatureCollection', features: [] };
  const [first] = ring ?? [];
  if (ring && first) {
    const coordinates = [[...ring, first].map(([longitude, latitude]) => [longitude, latitude])];
    data.features.push({ type: 'Feature', geometry: { type: 'Polygon', coordinates }, properties: {} });
  }
  return { type: 'geojson', data, maxzoom: 16 };
});
