import { ringSquareMeters } from '@/domain/geo/geodesic';
import { formatSquareMeters } from '@/ui/format/format-number';
import { defineWords, NO_TABLE } from '../layer-words';

export const words = defineWords(({ lasso }) => {
  if (!lasso) return null;
  const area = formatSquareMeters(Math.abs(ringSquareMeters(lasso)));
  return {
    sentence: {
      zh: `圈选范围 ${area}，数字只算圈内。`,
      en: `An area of ${area} is lassoed; the numbers are of what lies inside.`,
    },
    ...NO_TABLE,
  };
});
