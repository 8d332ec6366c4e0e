import type { Feature } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import { classColors } from '../class-colors';
import type { LayerInput } from '../layer-input';
import { memoizeLast } from '../memoize-last';
import type { LayerDrawing, StyleDrawing } from '../module';
import { featureSource } from '../polygon-source';
import { rankedBorders, type RankedBorders } from './ranked-borders';

const ID = 'border-incidents';
const LINE_PIXELS = 5;
const HALO_PIXELS = 8;
const SHOWN_PIXELS = 12;

/** Every border between two neighbours, colored by its incidents per kilometer; the one picked out in a wider frame. */
export function buildBorderIncidents(
  input: LayerInput,
  { shown }: { readonly shown: string },
): LayerDrawing | null {
  const ranked = rankedBorders(input);
  if (!ranked) return null;
  const { theme, sizeFactor } = input;
  const line = (name: string, order: number, paint: object): StyleDrawing => ({
    slot: 'mark',
    order,
    layer: { id: `${ID}/${name}`, type: 'line', source: ID, layout: { 'line-join': 'round' }, paint },
  });
  const shownWidth = ['case', ['==', ['get', 'id'], shown], SHOWN_PIXELS, HALO_PIXELS];
  const shownColor = ['case', ['==', ['get', 'id'], shown], theme.accent, theme.halo];
  return {
    sources: { [ID]: source(ranked) },
    styleLayers: [
      line('halo', 2, { 'line-color': shownColor, 'line-width': ['*', sizeFactor, shownWidth] }),
      ...classColors(theme.ramp, ranked.breaks.length).map((color, rank) => {
        const drawing = line(`class-${rank}`, 3, {
          'line-color': color,
          'line-width': LINE_PIXELS * sizeFactor,
        });
        return {
          ...drawing,
          layer: { ...drawing.layer, filter: ['==', ['get', 'rank'], rank] },
        } as StyleDrawing;
      }),
    ],
  };
}

const source = memoizeLast(({ borders }: RankedBorders): GeoJSONSourceSpecification => {
  const features = borders.map(({ pair, rank }): Feature => ({
    type: 'Feature',
    geometry: {
      type: 'MultiLineString',
      coordinates: pair.lines.map((line) => line.map(([longitude, latitude]) => [longitude, latitude])),
    },
    properties: { id: pair.id, rank },
  }));
  return featureSource(features);
});
