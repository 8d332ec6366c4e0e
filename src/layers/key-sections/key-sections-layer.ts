import type { ThemeTokens } from '@/ui/tokens';
import { collectionSource } from '../collection-points';
import type { LayerInput } from '../layer-input';
import type { LegendSymbol } from '../legend';
import type { LayerDrawing } from '../module';

const ID = 'key-sections';
const HALO_ID = 'key-sections/halo';
const WIDTH_PIXELS = 2.4;
const HALO_PIXELS = 5;

export function keySectionLine({ text }: ThemeTokens): LegendSymbol {
  return { kind: 'line', color: text, widthPixels: WIDTH_PIXELS, dash: [] };
}

/** Road sections that have to be watched, on a halo that lifts them off their road. */
export function buildKeySections({ collections, theme, sizeFactor }: LayerInput): LayerDrawing | null {
  const items = collections.get(ID);
  if (!items) return null;
  return {
    sources: { [ID]: collectionSource(items) },
    styleLayers: [
      {
        slot: 'mark',
        layer: {
          id: HALO_ID,
          type: 'line',
          source: ID,
          layout: { 'line-cap': 'round' },
          paint: { 'line-color': theme.halo, 'line-width': HALO_PIXELS * sizeFactor, 'line-opacity': 0.7 },
        },
      },
      {
        slot: 'mark',
        order: 1,
        layer: {
          id: ID,
          type: 'line',
          source: ID,
          layout: { 'line-cap': 'round' },
          paint: { 'line-color': theme.text, 'line-width': WIDTH_PIXELS * sizeFactor, 'line-opacity': 0.75 },
        },
      },
    ],
    pickable: [{ layerId: ID, collectionId: ID }],
  };
}
