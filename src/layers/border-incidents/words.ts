import { formatCount, formatMeasure } from '@/ui/format/format-number';
import { defineWords, regionName, tabulate } from '../layer-words';
import type { WordsTarget } from '../layer-words';
import { rankedBorders } from './ranked-borders';

export const words = defineWords((input) => {
  const ranked = rankedBorders(input);
  if (!ranked) return null;
  const pairs = ranked.borders.map(({ pair }) => pair);
  const nameOf = (code: string) => regionName(input.district, code);
  return {
    sentence: {
      zh: `相邻区域交界 ${ranked.meters} 米内 ${formatCount(ranked.incidents)} 件，分布在 ${pairs.length} 条边界上；只在一角相接的 ${formatCount(ranked.atCorners)} 件不画。`,
      en: `${formatCount(ranked.incidents)} incidents within ${ranked.meters} m of a neighbour, at ${pairs.length} borders; ${formatCount(ranked.atCorners)} at mere corners are not drawn.`,
    },
    ...tabulate(
      pairs.toSorted((a, b) => b.incidents - a.incidents),
      {
        columns: [
          {
            title: { zh: '边界', en: 'Border' },
            cell: ({ codes: [a, b] }) => ({
              zh: `${nameOf(a).zh} | ${nameOf(b).zh}`,
              en: `${nameOf(a).en} | ${nameOf(b).en}`,
            }),
          },
          {
            title: { zh: '件数', en: 'Incidents' },
            isFigure: true,
            cell: ({ incidents }) => formatCount(incidents),
          },
          {
            title: { zh: '件/km', en: 'Per km' },
            isFigure: true,
            cell: ({ incidents, lengthMeters }) =>
              lengthMeters === null ? null : formatMeasure(incidents / (lengthMeters / 1000)),
          },
          { title: { zh: '未办结', en: 'Open' }, isFigure: true, cell: ({ open }) => formatCount(open) },
          {
            title: { zh: '超期', en: 'Overdue' },
            isFigure: true,
            cell: ({ overdue }) => formatCount(overdue),
          },
        ],
        target: ({ lines }): WordsTarget | null => {
          const line = lines[0] ?? [];
          const middle = line[line.length >> 1];
          return middle ? { kind: 'place', position: middle } : null;
        },
      },
    ),
  };
});
