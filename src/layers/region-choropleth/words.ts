import { formatCount, formatMeasure } from '@/ui/format/format-number';
import { defineWords, PLACE_TITLE, regionName, tabulate, toRegion } from '../layer-words';
import { classifyRegions } from './classified-regions';
import type { ChoroplethSettings } from './classified-regions';
import { MEASURE_TITLES, MEASURE_UNITS, SUPPRESSED_BELOW } from './region-measure';
import type { MeasuredValue } from './region-measure';

const height = (value: MeasuredValue) => (typeof value === 'number' ? value : Number.NEGATIVE_INFINITY);

/** Highest first; what is unknown or withheld comes last and says so. */
export const words = defineWords<ChoroplethSettings>(({ regionCounts, district }, _key, settings) => {
  if (!regionCounts) return null;
  const { values } = classifyRegions(district, regionCounts, settings);
  const ranked = [...values].toSorted(([, a], [, b]) => height(b) - height(a));
  const known = ranked.filter(([, value]) => typeof value === 'number');
  const unknown = ranked.length - known.length;
  const [title, unit] = [MEASURE_TITLES[settings.measure], MEASURE_UNITS[settings.measure]];
  const figure = settings.measure === 'count' ? formatCount : formatMeasure;
  const told = (entry: (typeof ranked)[number] | undefined, language: 'zh' | 'en') =>
    entry ? `${regionName(district, entry[0])[language]} ${figure(height(entry[1]))}` : '—';
  return {
    sentence: {
      zh: `${title.zh}（${unit.zh}）最高 ${told(known[0], 'zh')}，最低 ${told(known.at(-1), 'zh')}；${ranked.length} 个区域中 ${unknown} 个不明或不显示。`,
      en: `${title.en} (${unit.en}): highest ${told(known[0], 'en')}, lowest ${told(known.at(-1), 'en')}; ${unknown} of ${ranked.length} regions unknown or withheld.`,
    },
    ...tabulate(ranked, {
      columns: [
        { title: PLACE_TITLE, cell: ([code]) => regionName(district, code) },
        {
          title: unit,
          isFigure: true,
          cell: ([, value]) => {
            if (value === 'unknown') return null;
            return value === 'suppressed' ? `n < ${SUPPRESSED_BELOW}` : figure(value);
          },
        },
      ],
      target: ([code]) => toRegion(code),
    }),
  };
});
