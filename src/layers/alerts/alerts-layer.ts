import type { FeatureCollection, Point } from 'geojson';
import type { GeoJSONSourceSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { District } from '@/domain/district/district';
import type { AnomaliesResult } from '@/studies/anomalies/reference';
import type { ThemeTokens } from '@/ui/tokens';
import { WARNING_SHAPES } from '@/ui/warning-shapes';
import type { WarningLevel } from '@/ui/warning-shapes';
import { labelFont } from '../label-style';
import type { LayerInput } from '../layer-input';
import { memoizeLast } from '../memoize-last';
import type { DrawnImage, LayerDrawing } from '../module';
import { buildWarningImage } from '../warning-image';
import { placeAlerts } from './placed-alerts';

const ID = 'alerts';
const RADIUS_PIXELS = 15;
const LEVELS: readonly WarningLevel[] = [1, 2, 3, 4];
/** Grids bear smaller signs than the regions above them. */
const GRID_SCALE = 0.72;
/** What has fallen back recedes until it is cleared. */
const HELD_OPACITY = 0.5;

/** Signs of the warnings, above every name; the worst lies on top. */
export function buildAlerts(
  { district, theme, sizeFactor }: LayerInput,
  result: AnomaliesResult | null,
  upTo: number,
): LayerDrawing | null {
  if (!result) return null;
  return {
    sources: { [ID]: source(district, result, upTo) },
    images: images(theme),
    styleLayers: [{ slot: 'warning', layer: signLayer(theme, sizeFactor) }],
  };
}

const images = memoizeLast((theme: ThemeTokens): DrawnImage[] =>
  LEVELS.map((level) =>
    buildWarningImage(`${ID}/${level}`, level, {
      radiusPixels: RADIUS_PIXELS,
      tokens: theme.warnings[level - 1]!,
      halo: theme.halo,
    }),
  ),
);

const source = memoizeLast(
  (district: District, { alerts }: AnomaliesResult, upTo: number): GeoJSONSourceSpecification => {
    const data: FeatureCollection<Point> = {
      type: 'FeatureCollection',
      features: placeAlerts(district, alerts, upTo).map(({ code, position, level, isGrid, isHeld }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...position] },
        properties: {
          code,
          level,
          scale: isGrid ? GRID_SCALE : 1,
          numeral: WARNING_SHAPES[level].numeral,
          opacity: isHeld ? HELD_OPACITY : 1,
        },
      })),
    };
    return { type: 'geojson', data, maxzoom: 14 };
  },
);

function signLayer(theme: ThemeTokens, sizeFactor: number): SymbolLayerSpecification {
  const numeralSize = 11.5;
  const ofLevel = (read: (level: WarningLevel) => unknown) =>
    [
      'match',
      ['get', 'level'],
      ...LEVELS.slice(1).flatMap((level) => [level, read(level)]),
      read(1),
    ] as never;
  return {
    id: ID,
    type: 'symbol',
    source: ID,
    layout: {
      'icon-image': ['concat', `${ID}/`, ['get', 'level']],
      'icon-size': ['*', sizeFactor, ['get', 'scale']],
      'icon-allow-overlap': true,
      'icon-padding': 0,
      'text-field': ['get', 'numeral'],
      'text-font': labelFont(600),
      'text-size': ['*', numeralSize * sizeFactor, ['get', 'scale']],
      'text-offset': ofLevel((level) => [
        'literal',
        [0, (WARNING_SHAPES[level].numeralY * RADIUS_PIXELS) / numeralSize],
      ]),
      'text-allow-overlap': true,
      'text-padding': 0,
      'text-letter-spacing': -0.02,
      // Later ones lie above earlier ones: the worst comes last.
      'symbol-sort-key': ['-', 4, ['get', 'level']],
      'symbol-z-order': 'auto',
    },
    paint: {
      'icon-opacity': ['get', 'opacity'],
      'text-opacity': ['get', 'opacity'],
      'text-color': ofLevel((level) => theme.warnings[level - 1]!.on),
    },
  };
}
