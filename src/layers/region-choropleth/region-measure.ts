import type { Region } from '@/domain/region/region';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { RegionCounts } from '../layer-input';

export const REGION_MEASURES = [
  'count',
  'per-square-kilometer',
  'per-thousand-residents',
  'per-thousand-households',
] as const;
export type RegionMeasure = (typeof REGION_MEASURES)[number];

/** Below this count a rate says more about chance than about the place. */
export const SUPPRESSED_BELOW = 10;

/** Value of one region: a number, or why there is none. */
export type MeasuredValue = number | 'unknown' | 'suppressed';

export const MEASURE_TITLES: Readonly<Record<RegionMeasure, LocalizedText>> = {
  count: { zh: '件数', en: 'Count' },
  'per-square-kilometer': { zh: '每平方公里件数', en: 'Per square kilometer' },
  'per-thousand-residents': { zh: '每千人件数', en: 'Per 1,000 residents' },
  'per-thousand-households': { zh: '每千户件数', en: 'Per 1,000 households' },
};

export const MEASURE_UNITS: Readonly<Record<RegionMeasure, LocalizedText>> = {
  count: { zh: '件', en: 'incidents' },
  'per-square-kilometer': { zh: '件/km²', en: 'incidents/km²' },
  'per-thousand-residents': { zh: '件/千人', en: 'incidents per 1,000 residents' },
  'per-thousand-households': { zh: '件/千户', en: 'incidents per 1,000 households' },
};

/** What a measure divides by, in the words of the legend; `null` for plain counts. */
export const MEASURE_DENOMINATORS: Readonly<Record<RegionMeasure, LocalizedText | null>> = {
  count: null,
  'per-square-kilometer': { zh: '分母 面积', en: 'Denominator: area' },
  'per-thousand-residents': { zh: '分母 常住人口', en: 'Denominator: residents' },
  'per-thousand-households': { zh: '分母 户数', en: 'Denominator: households' },
};

const DENOMINATORS: Readonly<Record<RegionMeasure, (region: Region) => number | null>> = {
  count: () => 1,
  'per-square-kilometer': ({ areaSquareKilometers }) => areaSquareKilometers,
  'per-thousand-residents': ({ population }) => (population === null ? null : population / 1000),
  'per-thousand-households': ({ households }) => (households === null ? null : households / 1000),
};

/**
 * Works out a measure for each region. An unknown count or denominator, or a denominator of zero, leaves the value
 * unknown; it never becomes zero.
 *
 * @param suppressSmall Withhold counts and rates that rest on fewer than ten incidents; a count of zero is shown.
 */
export function measureRegions(
  regions: readonly Region[],
  { counts }: Pick<RegionCounts, 'counts'>,
  { measure, suppressSmall }: { readonly measure: RegionMeasure; readonly suppressSmall: boolean },
): Map<string, MeasuredValue> {
  return new Map(
    regions.map((region): [string, MeasuredValue] => {
      const counted = counts.get(region.code);
      const count = counted === undefined ? 0 : counted;
      const denominator = DENOMINATORS[measure](region);
      if (count === null || denominator === null || denominator <= 0) return [region.code, 'unknown'];
      if (suppressSmall && count > 0 && count < SUPPRESSED_BELOW) return [region.code, 'suppressed'];
      return [region.code, count / denominator];
    }),
  );
}
