import type { LocalizedText } from '@/domain/text/localized-text';
import type { LayerInput, RegionCounts } from '../layer-input';
import type { ClassLegend, LegendClass } from '../legend';
import type { ClassRule } from '../class-breaks';
import { classColors } from '../class-colors';
import { classifyRegions } from './classified-regions';
import type { ChoroplethSettings, ClassifiedRegions } from './classified-regions';
import { MEASURE_DENOMINATORS, MEASURE_UNITS, SUPPRESSED_BELOW } from './region-measure';

const RULES: Readonly<Record<ClassRule, LocalizedText>> = {
  quantile: { zh: '等量分级：每级区域数大致相同', en: 'Quantile classes: about as many regions in each' },
  equal: { zh: '等距分级：每级数值跨度相同', en: 'Equal classes: the same span of values in each' },
};

/** Legend of the choropleth; `null` until the counts have come. */
export function buildChoroplethLegend(
  { regionCounts, district, theme }: LayerInput,
  settings: ChoroplethSettings,
): ClassLegend | null {
  if (!regionCounts) return null;
  const classified = classifyRegions(district, regionCounts, settings);
  const inRegions = [...regionCounts.counts.values()].reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return {
    kind: 'classes',
    unit: MEASURE_UNITS[settings.measure],
    classes: toClasses(classified, classColors(theme.ramp, classified.breaks.length)),
    unknown: toUnknown(classified, theme.map.unknown),
    drawn: {
      drawn: inRegions,
      all: inRegions + regionCounts.outside,
      missing: regionCounts.outside > 0 ? { zh: '不在任何一格内', en: 'in none of the regions' } : null,
    },
    notes: [MEASURE_DENOMINATORS[settings.measure], windowNote(regionCounts), RULES[settings.rule]].filter(
      (note) => note !== null,
    ),
  };
}

function toClasses({ breaks, classes, most }: ClassifiedRegions, colors: readonly string[]): LegendClass[] {
  const numbers = [...classes.values()];
  return breaks.map((from, i) => {
    const to = breaks[i + 1] ?? most;
    return {
      color: colors[i]!,
      from,
      to,
      label: from === to ? format(from) : `${format(from)} – ${format(to)}`,
      count: numbers.filter((number) => number === i).length,
    };
  });
}

function toUnknown({ values }: ClassifiedRegions, color: string): ClassLegend['unknown'] {
  const kinds = [...values.values()];
  const suppressed = kinds.filter((value) => value === 'suppressed').length;
  const unknown = kinds.filter((value) => value === 'unknown').length;
  if (suppressed + unknown === 0) return null;
  const parts: LocalizedText[] = [
    ...(unknown > 0 ? [{ zh: `未知 ${unknown}`, en: `Unknown ${unknown}` }] : []),
    ...(suppressed > 0
      ? [
          {
            zh: `n < ${SUPPRESSED_BELOW} 不显示 ${suppressed}`,
            en: `n < ${SUPPRESSED_BELOW} withheld ${suppressed}`,
          },
        ]
      : []),
  ];
  return {
    symbol: { kind: 'hatch', color, ground: 'transparent' },
    count: suppressed + unknown,
    label: { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') },
  };
}

function windowNote({ windowDays }: RegionCounts): LocalizedText {
  const days = Math.round(windowDays);
  return { zh: `${days} 天合计`, en: `Sum of ${days} days` };
}

const numberFormat = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });

function format(value: number): string {
  return numberFormat.format(value);
}
