import { formatCount, formatMeters, formatShare } from '@/ui/format/format-number';
import { defineWords, tabulate } from '../layer-words';

/** How many incidents nobody sees, and where they lie together. */
export const words = defineWords(({ coverage: { demand } }) => {
  if (!demand) return null;
  const unseen = demand.unseen.length / 2;
  const share = demand.n > 0 ? formatShare(unseen / demand.n) : '—';
  return {
    sentence: {
      zh: `${formatCount(demand.n)} 件有确切位置的事件中，${formatCount(unseen)} 件（${share}）没有摄像机看得见。`,
      en: `Of ${formatCount(demand.n)} incidents with an exact place no camera sees ${formatCount(unseen)} (${share}).`,
    },
    ...tabulate(demand.clusters, {
      columns: [
        { title: { zh: '件数', en: 'Incidents' }, isFigure: true, cell: ({ n }) => formatCount(n) },
        {
          title: { zh: '最近摄像机', en: 'Nearest camera' },
          isFigure: true,
          cell: ({ cameraMeters }) => (Number.isFinite(cameraMeters) ? formatMeters(cameraMeters) : null),
        },
      ],
      target: ({ position }) => ({ kind: 'place', position }),
    }),
  };
});
