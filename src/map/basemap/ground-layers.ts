import type { ExpressionSpecification } from 'maplibre-gl';
import type { StyleDrawing } from '@/layers/module';
import type { ThemeTokens } from '@/ui/tokens';
import type { BasemapOptions } from './build-basemap';
import { BASEMAP_SOURCE, TILE_LAYERS } from './tile-schema';

/** Land uses below the data, and water above them: density is cut out of water by lying under it. */
export function groundLayers({ theme, sizeFactor }: BasemapOptions): StyleDrawing[] {
  return [
    {
      slot: 'ground',
      layer: {
        id: 'basemap/land-use',
        type: 'fill',
        source: BASEMAP_SOURCE,
        'source-layer': TILE_LAYERS.land,
        paint: { 'fill-color': landColor(theme), 'fill-antialias': false },
      },
    },
    {
      slot: 'water',
      layer: {
        id: 'basemap/water',
        type: 'fill',
        source: BASEMAP_SOURCE,
        'source-layer': TILE_LAYERS.water,
        paint: { 'fill-color': theme.map.water, 'fill-antialias': false },
      },
    },
    {
      slot: 'water',
      order: 1,
      layer: {
        id: 'basemap/shore',
        type: 'line',
        source: BASEMAP_SOURCE,
        'source-layer': TILE_LAYERS.waterline,
        minzoom: 11,
        paint: { 'line-color': theme.map.shore, 'line-width': sizeFactor },
      },
    },
  ];
}

function landColor({ map }: ThemeTokens): ExpressionSpecification {
  return [
    'match',
    ['get', 'kind'],
    ['park', 'wood', 'bank'],
    map.green,
    'field',
    map.field,
    'industrial',
    map.industrial,
    'square',
    map.square,
    map.land,
  ];
}
