import type { ExpressionSpecification, FilterSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { haloPaint, labelFont } from '@/layers/label-style';
import type { StyleDrawing } from '@/layers/module';
import type { BasemapOptions } from './build-basemap';
import { BASEMAP_SOURCE, TILE_LAYERS } from './tile-schema';
import { zoomAtMetersPerPixel } from './zoom-widths';

/** Below the names of regions, which are placed first. */
const ORDER = { place: 1, road: 2, green: 3, water: 4 } as const;

/**
 * Names of roads, waters, greens and places. Road names follow their road one character at a time; on roads that run
 * north and south MapLibre sets Han upright and stacked, as the spacing between characters lets it.
 */
export function nameLayers(options: BasemapOptions): StyleDrawing[] {
  return [
    placeNames(options),
    ...roadNames(options),
    areaNames(options, 'green'),
    areaNames(options, 'water'),
  ];
}

function nameField({ language }: BasemapOptions): ExpressionSpecification {
  return language === 'en' ? ['coalesce', ['get', 'name_en'], ['get', 'name']] : ['get', 'name'];
}

function roadNames(options: BasemapOptions): StyleDrawing[] {
  const { theme, latitude, sizeFactor, language } = options;
  const layer = (id: string, classes: readonly string[], minzoom: number): StyleDrawing => ({
    slot: 'label',
    order: ORDER.road,
    layer: {
      id,
      type: 'symbol',
      source: BASEMAP_SOURCE,
      'source-layer': TILE_LAYERS.road,
      minzoom,
      filter: ['all', ['has', 'name'], ['in', ['get', 'class'], ['literal', [...classes]]]],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': nameField(options),
        'text-font': labelFont(500),
        'text-size': 12 * sizeFactor,
        'text-letter-spacing': language === 'zh' ? 0.45 : 0.04,
        'text-max-angle': 30,
        'text-padding': 6,
        'text-rotation-alignment': 'map',
        'text-pitch-alignment': 'viewport',
      },
      paint: { 'text-color': theme.map.label, ...haloPaint(theme, 1.8) },
    },
  });
  return [
    layer('basemap/road-names', ['express', 'arterial'], 12),
    layer('basemap/collector-names', ['collector'], 13.6),
    layer('basemap/local-names', ['local'], zoomAtMetersPerPixel(latitude, 3)),
    layer('basemap/lane-names', ['lane'], zoomAtMetersPerPixel(latitude, 1.8)),
  ];
}

function areaNames(options: BasemapOptions, kind: 'water' | 'green'): StyleDrawing {
  const { theme, sizeFactor, language } = options;
  const isWater = kind === 'water';
  const paint: NonNullable<SymbolLayerSpecification['paint']> = isWater
    ? { 'text-color': theme.map.labelWater }
    : { 'text-color': theme.map.labelGreen, ...haloPaint(theme, 1.4) };
  return {
    slot: 'label',
    order: ORDER[kind],
    layer: {
      id: `basemap/${kind}-names`,
      type: 'symbol',
      source: BASEMAP_SOURCE,
      'source-layer': TILE_LAYERS.place,
      minzoom: isWater ? 10 : 13,
      filter: ['==', ['get', 'kind'], kind],
      layout: {
        'text-field': nameField(options),
        'text-font': labelFont(500),
        'text-size': (isWater ? 15 : 12) * sizeFactor,
        'text-letter-spacing': language === 'zh' ? (isWater ? 0.6 : 0.2) : 0.08,
        'text-padding': 10,
      },
      paint,
    },
  };
}

function placeNames(options: BasemapOptions): StyleDrawing {
  const { theme, sizeFactor } = options;
  const filter: FilterSpecification = [
    'all',
    ['!', ['in', ['get', 'kind'], ['literal', ['water', 'green']]]],
    ['<=', ['get', 'rank'], ['step', ['zoom'], 0, 14, 1, 15, 2, 16, 3]],
  ];
  return {
    slot: 'label',
    order: ORDER.place,
    layer: {
      id: 'basemap/place-names',
      type: 'symbol',
      source: BASEMAP_SOURCE,
      'source-layer': TILE_LAYERS.place,
      minzoom: 14,
      filter,
      layout: {
        'text-field': nameField(options),
        'text-font': labelFont(400),
        'text-size': 11.5 * sizeFactor,
        'text-max-width': 8,
        'text-padding': 8,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': theme.map.label, ...haloPaint(theme, 1.6) },
    },
  };
}
