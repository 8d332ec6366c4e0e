import { reference } from '@/studies/rising/reference';
import { formatMeasure, formatP } from '@/ui/format/format-number';
import { studyResult } from '../layer-input';
import { defineWords, PLACE_TITLE, tabulate, toRegion } from '../layer-words';

export const words = defineWords((input) => {
  const result = studyResult(input, reference);
  if (!result) return null;
  const { units, weeks, assessed, regionCodes } = result;
  const rising = units.filter(({ direction }) => direction === 'rising').length;
  return {
    sentence: {
      zh: `近 ${weeks} 周，${regionCodes.length} 个区域中可判 ${assessed} 个：上升 ${rising} 个，下降 ${units.length - rising} 个，其余与偶然无异。`,
      en: `Over ${weeks} weeks ${assessed} of ${regionCodes.length} regions can be judged: ${rising} rise, ${units.length - rising} fall, the rest are as by chance.`,
    },
    ...tabulate(units, {
      columns: [
        { title: PLACE_TITLE, cell: ({ name }) => name },
        {
          title: { zh: '走向', en: 'Direction' },
          cell: ({ direction }) =>
            direction === 'rising' ? { zh: '▲ 上升', en: '▲ Rising' } : { zh: '▼ 下降', en: '▼ Falling' },
        },
        {
          title: { zh: '起初 件/周', en: 'At first, a week' },
          isFigure: true,
          cell: ({ firstMean }) => formatMeasure(firstMean),
        },
        {
          title: { zh: '近来 件/周', en: 'Lately, a week' },
          isFigure: true,
          cell: ({ lastMean }) => formatMeasure(lastMean),
        },
        {
          title: { zh: '校正 p', en: 'Adjusted p' },
          isFigure: true,
          cell: ({ adjustedP }) => formatP(adjustedP),
        },
      ],
      target: ({ unit }) => toRegion(regionCodes[unit] ?? null),
    }),
  };
});
