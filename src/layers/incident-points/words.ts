import { formatCount } from '@/ui/format/format-number';
import { defineWords, nearestRegionName, tabulate } from '../layer-words';
import { groupByPlace } from './group-by-place';

/** Places with several incidents first: they are what the points show beyond their number. */
export const words = defineWords(({ points, district }) => {
  if (!points) return null;
  const { groups, piles } = groupByPlace(points);
  const piled = piles.reduce((sum, { count }) => sum + count, 0);
  const places = groups.toSorted((a, b) => b.count - a.count);
  return {
    sentence: {
      zh: `视野内 ${formatCount(points.matched)} 件，同址多件的地点 ${formatCount(groups.length)} 处；另有 ${formatCount(piled)} 件堆在默认点，位置不实。`,
      en: `${formatCount(points.matched)} incidents in view, ${formatCount(groups.length)} places with several; ${formatCount(piled)} more lie on a default point and have no true place.`,
    },
    ...tabulate(places, {
      columns: [
        { title: { zh: '位置', en: 'Where' }, cell: ({ position }) => nearestRegionName(district, position) },
        { title: { zh: '件数', en: 'Incidents' }, isFigure: true, cell: ({ count }) => formatCount(count) },
        {
          title: { zh: '经度，纬度', en: 'Longitude, latitude' },
          cell: ({ position }) => position.map((degrees) => degrees.toFixed(5)).join(', '),
        },
      ],
      target: ({ position }) => ({ kind: 'place', position }),
    }),
  };
});
