import { categoryName } from '@/studies/emerging/emerging-words';
import { emergingReference } from '@/studies/emerging/reference';
import { formatCount, formatP } from '@/ui/format/format-number';
import { studyResult } from '../layer-input';
import { cellTitle, defineWords, PLACE_TITLE, tabulate, toRegion } from '../layer-words';
import { lookOf } from './emerging-look';

/** What grows first, what fades last. */
export const words = defineWords((input) => {
  const result = studyResult(input, emergingReference);
  if (!result) return null;
  const marked = result.categories.flatMap((category, cell) => {
    const look = category === null ? null : lookOf(category);
    return category !== null && look ? [{ cell, category, direction: look.direction }] : [];
  });
  const growing = marked.filter(({ direction }) => direction > 0).length;
  const fading = marked.filter(({ direction }) => direction < 0).length;
  const unjudged = result.categories.filter((category) => category === null).length;
  return {
    sentence: {
      zh: `${result.steps} 周里，件数趋增的 ${growing} 个单元，趋减的 ${fading} 个，平稳的热点或冷点 ${marked.length - growing - fading} 个，不可判断 ${unjudged} 个。`,
      en: `Over ${result.steps} weeks ${growing} cells grow, ${fading} fade, ${marked.length - growing - fading} hot or cold spots stand, and ${unjudged} cannot be judged.`,
    },
    ...tabulate(
      marked.toSorted((a, b) => b.direction - a.direction || result.trendP[a.cell]! - result.trendP[b.cell]!),
      {
        columns: [
          { title: PLACE_TITLE, cell: ({ cell }) => cellTitle(input.district, result.cells, cell) },
          { title: { zh: '类别', en: 'Class' }, cell: ({ category }) => categoryName(category) },
          {
            title: { zh: '件数', en: 'Incidents' },
            isFigure: true,
            cell: ({ cell }) => formatCount(result.counts[cell]!),
          },
          {
            title: { zh: '末周', en: 'Last week' },
            isFigure: true,
            cell: ({ cell }) => formatCount(result.lastCounts[cell]!),
          },
          {
            title: { zh: '趋势 p', en: 'Trend p' },
            isFigure: true,
            cell: ({ cell }) => formatP(result.trendP[cell]!),
          },
        ],
        target: ({ cell }) => toRegion(result.cells.regionCodes[cell] ?? null),
      },
    ),
  };
});
