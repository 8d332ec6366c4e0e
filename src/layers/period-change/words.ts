import { periodChangeReference } from '@/studies/period-change/reference';
import type { Change } from '@/studies/period-change/reference';
import { formatCount, formatMeasure, formatP } from '@/ui/format/format-number';
import { studyResult } from '../layer-input';
import { defineWords, PLACE_TITLE, tabulate, toRegion } from '../layer-words';
import { CHANGE_CLASSES } from './change-classes';

const ratioText = ({ ratio }: Change) => (Number.isFinite(ratio) ? formatMeasure(ratio) : null);

/** What stands out first, the largest change before smaller ones. */
export const words = defineWords((input) => {
  const result = studyResult(input, periodChangeReference);
  if (!result) return null;
  const { regions, total } = result;
  const of = (kind: Change['kind']) => regions.filter((region) => region.kind === kind).length;
  const unjudged = regions.filter(({ step }) => step === null).length;
  const size = ({ step }: Change) => (step === null ? -1 : Math.abs(step));
  return {
    sentence: {
      zh: `合计由 ${formatCount(total.before)} 件到 ${formatCount(total.now)} 件；${regions.length} 个区域中显著上升 ${of('rise')} 个，显著下降 ${of('fall')} 个，件数太少不判 ${unjudged} 个。`,
      en: `From ${formatCount(total.before)} to ${formatCount(total.now)} in all; of ${regions.length} regions ${of('rise')} rose and ${of('fall')} fell beyond chance, and ${unjudged} have too few to judge.`,
    },
    ...tabulate(
      regions.toSorted((a, b) => size(b) - size(a) || b.now - a.now),
      {
        columns: [
          { title: PLACE_TITLE, cell: ({ name }) => name },
          {
            title: { zh: '对比期', en: 'Before' },
            isFigure: true,
            cell: ({ before }) => formatCount(before),
          },
          { title: { zh: '本期', en: 'Now' }, isFigure: true, cell: ({ now }) => formatCount(now) },
          { title: { zh: '率比', en: 'Ratio' }, isFigure: true, cell: ratioText },
          {
            title: { zh: '校正 p', en: 'Adjusted p' },
            isFigure: true,
            cell: ({ adjustedP }) => (Number.isNaN(adjustedP) ? null : formatP(adjustedP)),
          },
          {
            title: { zh: '类别', en: 'Class' },
            cell: ({ step }) =>
              CHANGE_CLASSES.find((known) => known.step === step)?.title ?? {
                zh: '件数太少，不判',
                en: 'Too few to judge',
              },
          },
        ],
        target: ({ code }) => toRegion(code),
      },
    ),
  };
});
