import { clustersReference } from '@/studies/clusters/reference';
import { formatCount, formatMeasure, formatP } from '@/ui/format/format-number';
import { studyResult } from '../layer-input';
import { defineWords, tabulate } from '../layer-words';

export const words = defineWords((input) => {
  const result = studyResult(input, clustersReference);
  if (!result) return null;
  const { clusters, scanned, tooFew } = result;
  const significant = clusters.filter(({ isSignificant }) => isSignificant).length;
  return {
    sentence: {
      zh: `近 7 天扫描 ${scanned} 类，显著聚集 ${significant} 处；件数太少未扫描 ${tooFew.length} 类。`,
      en: `${scanned} categories scanned over the last 7 days, ${significant} clusters beyond chance; ${tooFew.length} have too few incidents.`,
    },
    ...tabulate(clusters, {
      columns: [
        {
          title: { zh: '成员', en: 'Members' },
          cell: ({ places }) => ({
            zh: places.map(({ zh }) => zh).join('、'),
            en: places.map(({ en }) => en).join(', '),
          }),
        },
        { title: { zh: '类别', en: 'Category' }, cell: ({ category }) => category },
        {
          title: { zh: '件数', en: 'Incidents' },
          isFigure: true,
          cell: ({ observed }) => formatCount(observed),
        },
        {
          title: { zh: '应有', en: 'Expected' },
          isFigure: true,
          cell: ({ expected }) => formatMeasure(expected),
        },
        {
          title: { zh: '校正 p', en: 'Adjusted p' },
          isFigure: true,
          cell: ({ adjustedP }) => formatP(adjustedP),
        },
        {
          title: { zh: '判断', en: 'Judgement' },
          cell: ({ isSignificant }) =>
            isSignificant
              ? { zh: '显著，已画', en: 'Beyond chance, drawn' }
              : { zh: '可能是偶然，未画', en: 'May be chance, not drawn' },
        },
      ],
      target: ({ center }) => ({ kind: 'place', position: center }),
    }),
  };
});
