import { formatCount, formatShare } from '@/ui/format/format-number';
import { defineWords, same, tabulate } from '../layer-words';

export const words = defineWords(({ coverage: { sites: plan } }) => {
  if (!plan) return null;
  const n = formatCount(plan.sites.length);
  return {
    sentence: {
      zh: `建议点位 ${n} 处，第 ${plan.stopAfter} 处以后收益渐小；新看见的事件占 ${formatShare(plan.judgedFraction)}（未参与选址的一半）。`,
      en: `${n} proposed sites; after ${plan.stopAfter} little more is gained. They bring ${formatShare(plan.judgedFraction)} of incidents newly into sight, of the half they were not chosen on.`,
    },
    ...tabulate(plan.sites, {
      columns: [
        { title: { zh: '次序', en: 'Order' }, isFigure: true, cell: (_, rank) => same(String(rank)) },
        { title: { zh: '最近道路', en: 'Nearest street' }, cell: ({ road }) => road },
        {
          title: { zh: '占看不见的', en: 'Of what is unseen' },
          isFigure: true,
          cell: ({ gain }) => (plan.demand > 0 ? formatShare(gain / plan.demand) : null),
        },
        {
          title: { zh: '新看见的事件', en: 'Incidents newly seen' },
          isFigure: true,
          cell: ({ reason }) => formatCount(reason.incidents),
        },
      ],
      target: ({ position }) => ({ kind: 'place', position: [position[0], position[1]] }),
    }),
  };
});
