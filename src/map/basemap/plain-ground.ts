import type { LayerDrawing, StyleDrawing } from '@/layers/module';
import type { ThemeTokens } from '@/ui/tokens';

/** Bare land, for a city that brought no base map: boundaries and data say enough. */
export function buildPlainGround(theme: ThemeTokens): LayerDrawing {
  return { styleLayers: [backgroundLayer(theme)] };
}

export function backgroundLayer({ map }: ThemeTokens): StyleDrawing {
  return {
    slot: 'ground',
    order: -1,
    layer: { id: 'basemap/land', type: 'background', paint: { 'background-color': map.land } },
  };
}
