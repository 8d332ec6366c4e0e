import type { ThemeTokens } from '@/ui/tokens';
import { collectionSource } from '../collection-points';
import type { LayerInput } from '../layer-input';
import type { LegendSymbol } from '../legend';
import type { LayerDrawing, LayerRow } from '../module';

const ID = 'ground-shapes';

export const GROUND_ROWS: readonly LayerRow[] = [
  {
    id: `${ID}:buildings`,
    key: 'buildings',
    title: { zh: '建筑', en: 'Buildings' },
    visibleByDefault: true,
  },
  { id: `${ID}:roads`, key: 'roads', title: { zh: '道路', en: 'Roads' }, visibleByDefault: true },
];

export function groundSymbol({ map }: ThemeTokens, key: string | null): LegendSymbol {
  return key === 'roads'
    ? { kind: 'line', color: map.roads[2], widthPixels: 2, dash: [] }
    : { kind: 'fill', color: map.building, edge: map.buildingEdge };
}

/** Footprints, or roads by class, in the manner of the base map. Without a key there is nothing to draw. */
export function buildGroundShapes(
  { collections, theme, sizeFactor }: LayerInput,
  key: string | null,
): LayerDrawing | null {
  if (key === null) return {};
  const items = collections.get(key);
  if (!items) return null;
  const id = `${ID}:${key}`;
  const { map } = theme;
  const sources = { [id]: collectionSource(items) };
  if (key === 'buildings') {
    const paint = { 'fill-color': map.building, 'fill-outline-color': map.buildingEdge };
    return {
      sources,
      styleLayers: [{ slot: 'building', layer: { id, type: 'fill', source: id, minzoom: 13, paint } }],
    };
  }
  const byClass = (values: readonly (string | number)[]) =>
    ['match', ['get', 'class'], 'express', values[0], 'arterial', values[1], 'collector', values[2], 'lane', values[4], values[3]] as never; // prettier-ignore
  const width = (zoomed: readonly number[]) => byClass(zoomed.map((pixels) => pixels * sizeFactor));
  return {
    sources,
    styleLayers: [
      {
        slot: 'road',
        layer: {
          id,
          type: 'line',
          source: id,
          layout: { 'line-cap': 'round', 'line-join': 'round' },
          paint: {
            'line-color': byClass(map.roads),
            'line-width': [
              'interpolate',
              ['exponential', 1.6],
              ['zoom'],
              12,
              width([2, 1.6, 1.2, 0.8, 0.4]),
              17,
              width([22, 18, 14, 10, 5]),
            ],
          },
        },
      },
    ],
  };
}
