import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import { HOVERED_REGION_SOURCE } from '../highlight-sources';
import type { LayerInput } from '../layer-input';
import { memoizeLast } from '../memoize-last';
import type { LayerDrawing, StyleDrawing } from '../module';

const SELECTED_ID = 'region-highlight/selected';
const SELECTED_PIXELS = 2.4;
const HALO_PIXELS = 5.5;
const HOVERED_PIXELS = 1.6;

const EMPTY: FeatureCollection<Polygon | MultiPolygon> = { type: 'FeatureCollection', features: [] };
const HOVERED_SOURCE: GeoJSONSourceSpecification = { type: 'geojson', data: EMPTY, maxzoom: 15 };

/** Outlines of what is selected and hovered, whether the borders of that level are switched on or not. */
export function buildRegionHighlight({
  selection,
  regionShapes,
  theme,
  sizeFactor,
}: LayerInput): LayerDrawing {
  const line = (
    id: string,
    source: string,
    [color, widthPixels]: readonly [string, number],
  ): StyleDrawing => ({
    slot: 'boundary',
    order: 10,
    layer: {
      id,
      type: 'line',
      source,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': color, 'line-width': widthPixels * sizeFactor },
    },
  });
  return {
    sources: {
      [HOVERED_REGION_SOURCE]: HOVERED_SOURCE,
      [SELECTED_ID]: selectedSource(selection.regionCodes, regionShapes),
    },
    styleLayers: [
      line(HOVERED_REGION_SOURCE, HOVERED_REGION_SOURCE, [theme.accent2, HOVERED_PIXELS]),
      line(`${SELECTED_ID}/halo`, SELECTED_ID, [theme.halo, HALO_PIXELS]),
      line(SELECTED_ID, SELECTED_ID, [theme.accent2, SELECTED_PIXELS]),
    ],
  };
}

const selectedSource = memoizeLast(
  (
    codes: LayerInput['selection']['regionCodes'],
    shapes: LayerInput['regionShapes'],
  ): GeoJSONSourceSpecification => {
    const wanted = new Set<string>(codes);
    const features = [...shapes.values()].flatMap((level) =>
      level.features.filter(({ properties }) => wanted.has(properties.code)),
    );
    return { type: 'geojson', data: { type: 'FeatureCollection', features }, maxzoom: 15 };
  },
);
