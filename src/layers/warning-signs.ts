import type { SymbolLayerSpecification } from 'maplibre-gl';
import type { ThemeTokens } from '@/ui/tokens';
import { WARNING_SHAPES } from '@/ui/warning-shapes';
import type { WarningLevel } from '@/ui/warning-shapes';
import { labelFont } from './label-style';
import type { DrawnImage } from './module';
import { buildWarningImage } from './warning-image';

const RADIUS_PIXELS = 12;
const NUMERAL_PIXELS = 9.5;
const LEVELS: readonly WarningLevel[] = [1, 2, 3, 4];

/** What a feature has to say for its sign to be drawn. */
export interface SignProperties {
  readonly level: WarningLevel;
  readonly numeral: string;
  /** Share of the full size. */
  readonly scale: number;
  readonly opacity: number;
}

export function signProperties(
  level: WarningLevel,
  look: Pick<SignProperties, 'scale' | 'opacity'>,
): SignProperties {
  return { level, numeral: WARNING_SHAPES[level].numeral, ...look };
}

/** Signs of the four levels, by `<layer id>/<level>`. */
export function warningSignImages(layerId: string, theme: ThemeTokens): DrawnImage[] {
  return LEVELS.map((level) =>
    buildWarningImage(`${layerId}/${level}`, level, {
      radiusPixels: RADIUS_PIXELS,
      tokens: theme.warnings[level - 1]!,
      halo: theme.halo,
    }),
  );
}

/** Draws features with `SignProperties`; the worst lies on top. */
export function warningSignLayer(
  id: string,
  { theme, sizeFactor }: { readonly theme: ThemeTokens; readonly sizeFactor: number },
): SymbolLayerSpecification {
  return {
    id,
    type: 'symbol',
    source: id,
    layout: {
      'icon-image': ['concat', `${id}/`, ['get', 'level']],
      'icon-size': ['*', sizeFactor, ['get', 'scale']],
      'icon-allow-overlap': true,
      'icon-padding': 0,
      'text-field': ['get', 'numeral'],
      'text-font': labelFont(600),
      'text-size': ['*', NUMERAL_PIXELS * sizeFactor, ['get', 'scale']],
      'text-offset': ofLevel((level) => [
        'literal',
        [0, (WARNING_SHAPES[level].numeralY * RADIUS_PIXELS) / NUMERAL_PIXELS],
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

/** An expression that reads something of a feature's level. */
export function ofLevel(read: (level: WarningLevel) => unknown): never {
  return [
    'match',
    ['get', 'level'],
    ...LEVELS.slice(1).flatMap((level) => [level, read(level)]),
    read(1),
  ] as never;
}
