import { hotSpotsReference } from '@/studies/hot-spots/reference';
import { formatCount, formatMeasure, formatP } from '@/ui/format/format-number';
import { studyResult } from '../layer-input';
import { cellTitle, defineWords, PLACE_TITLE, tabulate, toRegion } from '../layer-words';
import { DRAWN_MARKS, HOT_SPOT_LOOKS } from './hot-spot-marks';
import type { DrawnMark } from './hot-spot-marks';

export const words = defineWords((input) => {
  const result = studyResult(input, hotSpotsReference);
  if (!result) return null;
  const marked = result.classes.flatMap((mark, cell) => {
    const drawn = DRAWN_MARKS.find((known) => known === mark);
    return drawn ? [{ cell, mark: drawn }] : [];
  });
  const isHot = (mark: DrawnMark) => mark.startsWith('hot') || mark.startsWith('high');
  const hot = marked.filter(({ mark }) => isHot(mark)).length;
  const unjudged = result.classes.filter((mark) => mark === null).length;
  return {
    sentence: {
      zh: `${result.classes.length} 个单元中，偏高 ${hot} 个，偏低 ${marked.length - hot} 个，不可判断 ${unjudged} 个；其余与偶然无异。`,
      en: `Of ${result.classes.length} cells ${hot} stand out as high, ${marked.length - hot} as low, and ${unjudged} cannot be judged; the rest are as by chance.`,
    },
    ...tabulate(
      marked.toSorted(
        (a, b) =>
          DRAWN_MARKS.indexOf(a.mark) - DRAWN_MARKS.indexOf(b.mark) ||
          result.adjustedP[a.cell]! - result.adjustedP[b.cell]!,
      ),
      {
        columns: [
          { title: PLACE_TITLE, cell: ({ cell }) => cellTitle(input.district, result.cells, cell) },
          { title: { zh: '类别', en: 'Class' }, cell: ({ mark }) => HOT_SPOT_LOOKS[mark].title },
          {
            title: { zh: '件数', en: 'Incidents' },
            isFigure: true,
            cell: ({ cell }) => formatCount(result.counts[cell]!),
          },
          {
            title: { zh: '统计量', en: 'Score' },
            isFigure: true,
            cell: ({ cell }) => formatMeasure(result.scores[cell]!),
          },
          {
            title: { zh: '校正 p', en: 'Adjusted p' },
            isFigure: true,
            cell: ({ cell }) => formatP(result.adjustedP[cell]!),
          },
        ],
        target: ({ cell }) => toRegion(result.cells.regionCodes[cell] ?? null),
      },
    ),
  };
});
