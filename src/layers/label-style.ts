import type { SymbolLayerSpecification } from 'maplibre-gl';
import type { ThemeTokens } from '@/ui/tokens';

type Weight = 400 | 500 | 600;

/** MapLibre reads the weight out of the first name of a font stack; the name itself need not exist. */
const WEIGHT_NAMES: Readonly<Record<Weight, string>> = {
  400: 'Label Regular',
  500: 'Label Medium',
  600: 'Label SemiBold',
};
/**
 * Latin and digits in the face of the interface; Han in a face of the machine where it has one, for a web face comes
 * in a hundred parts that would reach the map one after the other.
 */
const FAMILIES = [
  'Inter Variable',
  'PingFang SC',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'Source Han Sans SC',
  'Noto Sans SC',
  'Noto Sans SC Variable',
  'sans-serif',
];

/** The font stack of the map's labels, for `text-font`. */
export function labelFont(weight: Weight): string[] {
  return [WEIGHT_NAMES[weight], ...FAMILIES];
}

/** Text that stays legible over whatever is below. */
export function haloPaint(
  theme: ThemeTokens,
  widthPixels: number,
): NonNullable<SymbolLayerSpecification['paint']> {
  return { 'text-halo-color': theme.halo, 'text-halo-width': widthPixels, 'text-halo-blur': 0.5 };
}
