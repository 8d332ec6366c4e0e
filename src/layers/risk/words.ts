import { reference, RISK_SHARES } from '@/studies/risk/reference';
import { formatCount, formatMeasure } from '@/ui/format/format-number';
import { studyResult } from '../layer-input';
import { defineWords, NO_TABLE, PLACE_TITLE, tabulate, toRegion } from '../layer-words';

export const words = defineWords((input) => {
  const result = studyResult(input, reference);
  if (!result) return null;
  if (!result.drawn) {
    return {
      sentence: {
        zh: '预测没有胜过“与上季度同样的格子”，所以不画。',
        en: 'The forecast does not beat “the same cells as last quarter” and is not drawn.',
      },
      ...NO_TABLE,
    };
  }
  const cells = formatCount(result.top.length);
  return {
    sentence: {
      zh: `下周风险最高的两成面积有 ${cells} 个单元，最高的在前。`,
      en: `The riskiest fifth of the area next week holds ${cells} cells, the riskiest first.`,
    },
    ...tabulate(result.top, {
      columns: [
        { title: PLACE_TITLE, cell: ({ name }) => name },
        {
          title: { zh: '面积占比内', en: 'Within share of area' },
          isFigure: true,
          cell: ({ shareClass }) => `${Math.round((RISK_SHARES[shareClass] ?? 1) * 100)} %`,
        },
        {
          title: { zh: '预计件数', en: 'Expected' },
          isFigure: true,
          cell: ({ expected }) => formatMeasure(expected),
        },
        {
          title: { zh: '80% 区间', en: '80 % interval' },
          isFigure: true,
          cell: ({ lower80, upper80 }) => `${formatMeasure(lower80)} – ${formatMeasure(upper80)}`,
        },
        {
          title: { zh: '近 91 天', en: 'Last 91 days' },
          isFigure: true,
          cell: ({ lastQuarter }) => formatCount(lastQuarter),
        },
      ],
      target: ({ regionCode }) => toRegion(regionCode),
    }),
  };
});
