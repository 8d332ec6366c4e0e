import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { StyleDrawing } from '@/layers/module';
import type { ThemeTokens } from '@/ui/tokens';
import type { BasemapOptions } from './build-basemap';
import { BASEMAP_SOURCE, ROAD_CLASSES, TILE_LAYERS } from './tile-schema';
import { widthByClass, zoomAtMetersPerPixel } from './zoom-widths';
import type { LineWidth } from './zoom-widths';

const WIDTHS: Readonly<Record<(typeof ROAD_CLASSES)[number], LineWidth>> = {
  express: { leastPixels: 2.6, trueMeters: 26 },
  arterial: { leastPixels: 2, trueMeters: 21 },
  collector: { leastPixels: 1.3, trueMeters: 15 },
  local: { leastPixels: 0.8, trueMeters: 10 },
  lane: { leastPixels: 0.5, trueMeters: 6.5 },
};
const CASING_PIXELS = 1.6;
const FAR_METERS_PER_PIXEL = 12;
const FAINT = 0.3;

const IS_ROAD: ExpressionSpecification = ['in', ['get', 'class'], ['literal', [...ROAD_CLASSES]]];
const IS_BRIDGE: ExpressionSpecification = ['==', ['get', 'bridge'], true];
const source = { source: BASEMAP_SOURCE, 'source-layer': TILE_LAYERS.road } as const;

/** Wider classes over narrower ones, whatever order the tiles have them in. */
const SORT_KEY: ExpressionSpecification = [
  'match',
  ['get', 'class'],
  ...ROAD_CLASSES.flatMap((name, i) => [name, -i]),
  -ROAD_CLASSES.length,
] as unknown as ExpressionSpecification;

/** Roads by class, in one layer with one casing; rails and metro beside them. */
export function roadLayers(options: BasemapOptions): StyleDrawing[] {
  return [...railLayers(options), casingLayer(options), surfaceLayer(options)];
}

function casingLayer({ theme, latitude, sizeFactor }: BasemapOptions): StyleDrawing {
  // On dark ground roads are lighter than all around them; only bridges need an edge against other roads.
  const filter: ExpressionSpecification = theme.name === 'dark' ? ['all', IS_ROAD, IS_BRIDGE] : IS_ROAD;
  return {
    slot: 'road',
    order: 1,
    layer: {
      id: 'basemap/road-casings',
      type: 'line',
      ...source,
      minzoom: 11.5,
      filter,
      layout: { 'line-cap': 'butt', 'line-join': 'round', 'line-sort-key': SORT_KEY },
      paint: {
        'line-color': theme.map.roadCasing,
        'line-width': widthByClass(WIDTHS, latitude, { extraPixels: CASING_PIXELS * sizeFactor, sizeFactor }),
        'line-opacity': minorOpacity(latitude),
      },
    },
  };
}

function surfaceLayer({ theme, latitude, sizeFactor }: BasemapOptions): StyleDrawing {
  return {
    slot: 'road',
    order: 2,
    layer: {
      id: 'basemap/roads',
      type: 'line',
      ...source,
      filter: IS_ROAD,
      layout: { 'line-cap': 'round', 'line-join': 'round', 'line-sort-key': SORT_KEY },
      paint: {
        'line-color': roadColor(theme),
        'line-width': widthByClass(WIDTHS, latitude, { sizeFactor }),
        'line-opacity': minorOpacity(latitude),
      },
    },
  };
}

function roadColor({ map }: ThemeTokens): ExpressionSpecification | string {
  if (new Set(map.roads).size === 1) return map.roads[0];
  return [
    'match',
    ['get', 'class'],
    ...ROAD_CLASSES.flatMap((name, i) => [name, map.roads[i]!]),
    map.roads[4],
  ] as unknown as ExpressionSpecification;
}

/** Local roads and lanes are faint from afar and full once blocks can be told apart. */
function minorOpacity(latitude: number): ExpressionSpecification {
  const far = zoomAtMetersPerPixel(latitude, FAR_METERS_PER_PIXEL);
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    far,
    ['match', ['get', 'class'], ['local', 'lane'], FAINT, 1],
    far + 1,
    1,
  ];
}

function railLayers({ theme, sizeFactor }: BasemapOptions): StyleDrawing[] {
  const isRail: FilterSpecification = ['==', ['get', 'class'], 'rail'];
  return [
    {
      slot: 'road',
      layer: {
        id: 'basemap/rails',
        type: 'line',
        ...source,
        filter: isRail,
        paint: { 'line-color': theme.map.rail, 'line-width': 2.2 * sizeFactor },
      },
    },
    {
      slot: 'road',
      layer: {
        id: 'basemap/rail-gaps',
        type: 'line',
        ...source,
        minzoom: 12,
        filter: isRail,
        paint: { 'line-color': theme.map.land, 'line-width': 1.2 * sizeFactor, 'line-dasharray': [5, 5] },
      },
    },
    {
      slot: 'road',
      layer: {
        id: 'basemap/metro',
        type: 'line',
        ...source,
        minzoom: 12,
        filter: ['==', ['get', 'class'], 'metro'],
        paint: {
          'line-color': theme.map.rail,
          'line-width': 1.2 * sizeFactor,
          'line-dasharray': [1, 2],
          'line-opacity': 0.8,
        },
      },
    },
  ];
}
