import { timeFormat } from '@/ui/format/format-time';
import { defineWords, PLACE_TITLE, same, tabulate } from '../layer-words';
import { levelWords } from '../warning-words';

/** The worst first, then the newest; those of the whole district, which no sign stands for, are told, too. */
export const words = defineWords<{ readonly upTo: string }>(({ warnings, district }, _key, { upTo }) => {
  if (!warnings) return null;
  const shown = warnings
    .filter(({ level }) => level <= Number(upTo))
    .toSorted((a, b) => a.level - b.level || b.raisedAt - a.raisedAt);
  const fresh = shown.filter(({ acknowledgedAt }) => acknowledgedAt === null).length;
  const { minute } = timeFormat(district.timeZone);
  return {
    sentence: {
      zh: `现行预警 ${shown.length} 条，其中 ${fresh} 条尚未签收。`,
      en: `${shown.length} warnings stand, ${fresh} of them not acknowledged.`,
    },
    ...tabulate(shown, {
      columns: [
        { title: { zh: '级别', en: 'Level' }, cell: ({ level }) => levelWords(level) },
        { title: PLACE_TITLE, cell: ({ target }) => target.name },
        { title: { zh: '规则', en: 'Rule' }, cell: ({ ruleName }) => ruleName },
        { title: { zh: '发出', en: 'Raised' }, cell: ({ raisedAt }) => same(minute(raisedAt)) },
        {
          title: { zh: '签收', en: 'Acknowledged' },
          cell: ({ acknowledgedAt }) =>
            acknowledgedAt === null ? { zh: '尚未', en: 'Not yet' } : same(minute(acknowledgedAt)),
        },
      ],
      target: ({ id }) => ({ kind: 'feature', collectionId: 'warnings', code: id }),
    }),
  };
});
