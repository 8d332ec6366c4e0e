import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { memoizeLast } from '@/layers/memoize-last';
import type { LayerDrawing, StyleDrawing } from '@/layers/module';
import type { LayerSlot } from '@/layers/slot';
import { labelFont } from '@/layers/label-style';
import type { BasemapOptions } from './build-basemap';
import { backgroundLayer } from './plain-ground';
import { toAbsolute } from './raster-basemap';

const PREFIX = 'basemap/';

/**
 * A style from this origin as the ground. Its text lies among the labels, its buildings and roads above the data, the
 * rest below; icons of sprites are left out, and all text is set in the fonts of the interface.
 */
export function buildStyledBasemap(
  style: StyleSpecification,
  { theme, origin }: BasemapOptions,
): LayerDrawing {
  const { sources, layers } = prefixed(style, origin);
  return { sources, styleLayers: [backgroundLayer(theme), ...layers] };
}

const prefixed = memoizeLast((style: StyleSpecification, origin: string) => ({
  sources: Object.fromEntries(
    Object.entries(style.sources).map(([id, source]) => [PREFIX + id, withAbsoluteTiles(source, origin)]),
  ),
  layers: style.layers.map(toDrawing),
}));

/** Text of a style that came over the wire may lack what the types promise. */
function withAbsoluteTiles(
  source: StyleSpecification['sources'][string],
  origin: string,
): StyleSpecification['sources'][string] {
  const { tiles, url, ...rest } = source as { readonly tiles?: readonly string[]; readonly url?: string };
  return {
    ...rest,
    ...(tiles ? { tiles: tiles.map((tile) => toAbsolute(tile, origin)) } : {}),
    ...(url === undefined ? {} : { url: toAbsolute(url, origin) }),
  } as StyleSpecification['sources'][string];
}

function toDrawing(layer: LayerSpecification): StyleDrawing {
  const renamed = {
    ...layer,
    id: PREFIX + layer.id,
    ...('source' in layer ? { source: PREFIX + layer.source } : {}),
  } as LayerSpecification;
  if (renamed.type !== 'symbol') return { slot: slotOf(renamed), layer: renamed };
  const layout = Object.fromEntries(
    Object.entries(renamed.layout ?? {}).filter(([name]) => !name.startsWith('icon-')),
  );
  return { slot: 'label', layer: { ...renamed, layout: { ...layout, 'text-font': labelFont(500) } } };
}

function slotOf(layer: LayerSpecification): LayerSlot {
  if (layer.type === 'fill-extrusion') return 'building';
  const sourceLayer = 'source-layer' in layer ? (layer['source-layer'] ?? '') : '';
  if (/water|ocean|sea|lake|river/i.test(sourceLayer) && layer.type === 'fill') return 'water';
  if (/building/i.test(sourceLayer)) return 'building';
  if (layer.type === 'line' && /road|street|transport|rail/i.test(sourceLayer)) return 'road';
  return 'ground';
}
