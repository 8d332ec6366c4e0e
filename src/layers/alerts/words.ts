import { anomaliesReference } from '@/studies/anomalies/reference';
import { formatCount, formatMeasure } from '@/ui/format/format-number';
import { studyResult } from '../layer-input';
import { defineWords, PLACE_TITLE, tabulate, toRegion } from '../layer-words';
import { levelWords } from '../warning-words';

export const words = defineWords<{ readonly upTo: string }>((input, _key, { upTo }) => {
  const result = studyResult(input, anomaliesReference);
  if (!result) return null;
  const shown = result.alerts.filter(({ level }) => level <= Number(upTo));
  const held = shown.filter(({ isHeld }) => isHeld).length;
  return {
    sentence: {
      zh: `近 ${result.windowHours} 小时与平常相比，异常 ${shown.length - held} 条，已回落而维持 ${held} 条。`,
      en: `Over the last ${result.windowHours} h ${shown.length - held} counts are out of the ordinary, and ${held} have fallen back and are held.`,
    },
    ...tabulate(shown, {
      columns: [
        { title: { zh: '级别', en: 'Level' }, cell: ({ level }) => levelWords(level) },
        { title: PLACE_TITLE, cell: ({ place }) => place },
        { title: { zh: '类别', en: 'Category' }, cell: ({ category }) => category },
        {
          title: { zh: '件数', en: 'Incidents' },
          isFigure: true,
          cell: ({ observed }) => formatCount(observed),
        },
        {
          title: { zh: '平常', en: 'Usual' },
          isFigure: true,
          cell: ({ expected }) => formatMeasure(expected),
        },
        {
          title: { zh: '状态', en: 'State' },
          cell: ({ isHeld }) =>
            isHeld
              ? { zh: '已回落，维持', en: 'Fallen back, held' }
              : { zh: '异常', en: 'Out of the ordinary' },
        },
      ],
      target: ({ regionCode }) => toRegion(regionCode),
    }),
  };
});
