import type { StyleDrawing } from './module';
import { haloPaint, labelFont } from './label-style';
import type { LayerInput } from './layer-input';

/** Words set in the middle of cells, above names and out of each other's way. */
export function cellWordLayer({ theme, sizeFactor }: LayerInput, id: string, source: string): StyleDrawing {
  return {
    slot: 'symbol',
    layer: {
      id,
      type: 'symbol',
      source,
      layout: {
        'text-field': ['get', 'word'],
        'text-font': labelFont(600),
        'text-size': 12 * sizeFactor,
        'text-padding': 3,
        'text-max-width': 6,
      },
      paint: { 'text-color': theme.text, ...haloPaint(theme, 2) },
    },
  };
}
