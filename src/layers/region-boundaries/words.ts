import { formatCount, formatMeasure } from '@/ui/format/format-number';
import { defineWords, PLACE_TITLE, tabulate, toRegion } from '../layer-words';
import { regionsOfLevel } from '../region-levels';

export const words = defineWords(({ district }, levelId) => {
  const level = district.levels.find(({ id }) => id === levelId);
  if (!level) return null;
  const regions = regionsOfLevel(district, level.id);
  const without = regions.filter(({ population }) => population === null).length;
  return {
    sentence: {
      zh: `${level.name.zh}级共 ${regions.length} 个${without > 0 ? `，其中 ${without} 个人口不明` : ''}。`,
      en: `${level.name.en}: ${regions.length}${without > 0 ? `, ${without} of unknown population` : ''}.`,
    },
    ...tabulate(regions, {
      columns: [
        { title: PLACE_TITLE, cell: ({ name }) => name },
        {
          title: { zh: '面积 km²', en: 'Area km²' },
          isFigure: true,
          cell: ({ areaSquareKilometers }) => formatMeasure(areaSquareKilometers),
        },
        {
          title: { zh: '常住人口', en: 'Residents' },
          isFigure: true,
          cell: ({ population }) => (population === null ? null : formatCount(population)),
        },
      ],
      target: ({ code }) => toRegion(code),
    }),
  };
});
