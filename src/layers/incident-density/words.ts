import { buildProjection } from '@/domain/geo/transverse-mercator';
import { formatCount, formatMeasure } from '@/ui/format/format-number';
import { defineWords, nearestRegionName, NO_TABLE, tabulate } from '../layer-words';
import { densityPeaks } from './density-peaks';

export const words = defineWords(({ density, district }) => {
  if (!density) return null;
  const { now, pictures } = density;
  const floor = pictures.scale?.levels[0] ?? 0;
  const peaks = densityPeaks(now, buildProjection(district.projection), floor);
  const [first] = peaks;
  if (!first) {
    return {
      sentence: {
        zh: '此时段没有可落图的事件，没有密度可言。',
        en: 'No incident with a place in this window: there is no density.',
      },
      ...NO_TABLE,
    };
  }
  const at = nearestRegionName(district, first.position);
  const height = formatMeasure(first.perSquareKilometer);
  return {
    sentence: {
      zh: `密度最高 ${height} 件/km²${at ? `，在${at.zh}` : ''}；共有 ${peaks.length} 处高峰，据 ${formatCount(now.drawn)} 件落图事件。`,
      en: `Density is highest at ${height} incidents/km²${at ? ` ${at.en}` : ''}; ${peaks.length} peaks in all, from ${formatCount(now.drawn)} incidents with a place.`,
    },
    ...tabulate(peaks, {
      columns: [
        { title: { zh: '高峰', en: 'Peak' }, cell: ({ position }) => nearestRegionName(district, position) },
        {
          title: { zh: '件/km²', en: 'Incidents/km²' },
          isFigure: true,
          cell: ({ perSquareKilometer }) => formatMeasure(perSquareKilometer),
        },
      ],
      target: ({ position }) => ({ kind: 'place', position }),
    }),
  };
});
