import { formatMeters, formatShare } from '@/ui/format/format-number';
import { defineWords, tabulate } from '../layer-words';

const CAUSES = {
  offline: { zh: '摄像机离线', en: 'camera offline' },
  'when-turned': { zh: '转过来才看得见', en: 'only when a camera turns' },
  occluded: { zh: '被建筑挡住', en: 'hidden by buildings' },
  'faces-away': { zh: '摄像机朝向别处', en: 'cameras face away' },
  'no-camera': { zh: '附近没有摄像机', en: 'no camera near' },
} as const;

/** What nobody sees first, then the longest gaps. */
export const words = defineWords(({ coverage: { survey } }) => {
  if (!survey) return null;
  const blind = survey.sections.filter(({ state }) => state === 'none').length;
  const partly = survey.sections.filter(({ state }) => state === 'partly').length;
  const places = survey.places.filter(({ state }) => state === 'none').length;
  const unseen = ({ lengthMeters, seenMeters }: (typeof survey.sections)[number]) =>
    lengthMeters - seenMeters;
  const all = survey.sections.length;
  return {
    sentence: {
      zh: `重点路段 ${all} 条：${blind} 条全看不见，${partly} 条有缺口；关键部位 ${places} 处看不见。`,
      en: `Of ${all} key sections nobody sees ${blind}, and ${partly} have gaps; ${places} key places are out of sight.`,
    },
    ...tabulate(
      survey.sections
        .filter(({ state }) => state === 'none' || state === 'partly')
        .toSorted((a, b) => Number(b.state === 'none') - Number(a.state === 'none') || unseen(b) - unseen(a)),
      {
        columns: [
          { title: { zh: '路段', en: 'Section' }, cell: ({ name }) => name },
          {
            title: { zh: '看不见', en: 'Out of sight' },
            isFigure: true,
            cell: (section) => formatMeters(unseen(section)),
          },
          {
            title: { zh: '看得见', en: 'In sight' },
            isFigure: true,
            cell: ({ seenMeters, lengthMeters }) => formatShare(seenMeters / lengthMeters),
          },
          { title: { zh: '原因', en: 'Cause' }, cell: ({ cause }) => (cause ? CAUSES[cause] : '') },
        ],
        target: ({ code }) => ({ kind: 'feature', collectionId: 'key-sections', code }),
      },
    ),
  };
});
