import { QUADRANTS } from '@/domain/loop/quadrant';
import type { Quadrant } from '@/domain/loop/quadrant';
import { seenManagedReference } from '@/studies/seen-managed/reference';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { studyResult } from '../layer-input';
import { defineWords, PLACE_TITLE, regionName, tabulate, toRegion } from '../layer-words';
import { judgedRegions } from './judged-regions';
import { QUADRANT_TITLES } from './seen-managed-legend';

/** Worst first: neither seen nor managed; what cannot be judged last. */
export const words = defineWords((input) => {
  const result = studyResult(input, seenManagedReference);
  const judged = judgedRegions(input);
  if (!result || !judged) return null;
  const regions = result.regions.map((region, i) => ({ ...region, quadrant: judged.quadrants[i] ?? null }));
  const n = (quadrant: Quadrant | null) => regions.filter((region) => region.quadrant === quadrant).length;
  const rank = (quadrant: Quadrant | null) => (quadrant === null ? -1 : QUADRANTS.indexOf(quadrant));
  return {
    sentence: {
      zh: `${regions.length} 个区域：${QUADRANTS.map((quadrant) => `${QUADRANT_TITLES[quadrant].zh} ${n(quadrant)}`).join('，')}，不可判断 ${n(null)}。`,
      en: `${regions.length} regions: ${QUADRANTS.map((quadrant) => `${QUADRANT_TITLES[quadrant].en.toLowerCase()} ${n(quadrant)}`).join(', ')}; ${n(null)} cannot be judged.`,
    },
    ...tabulate(
      regions.toSorted((a, b) => rank(b.quadrant) - rank(a.quadrant)),
      {
        columns: [
          { title: PLACE_TITLE, cell: ({ code }) => regionName(input.district, code) },
          {
            title: { zh: '象限', en: 'Quadrant' },
            cell: ({ quadrant }) => (quadrant === null ? null : QUADRANT_TITLES[quadrant]),
          },
          {
            title: { zh: '受理', en: 'Reports' },
            isFigure: true,
            cell: ({ reports }) => formatCount(reports),
          },
          {
            title: { zh: '主动发现', en: 'Found actively' },
            isFigure: true,
            cell: ({ activeShare }) => (activeShare === null ? null : formatShare(activeShare)),
          },
          {
            title: { zh: '及时处置', en: 'Acted on in time' },
            isFigure: true,
            cell: ({ managedShare }) => (managedShare === null ? null : formatShare(managedShare)),
          },
        ],
        target: ({ code }) => toRegion(code),
      },
    ),
  };
});
