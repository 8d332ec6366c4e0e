import { formatMeters, formatSquareMeters } from '@/ui/format/format-number';
import { defineWords, NO_TABLE } from '../layer-words';

export const words = defineWords(({ coverage: { camera } }) => {
  if (!camera) return null;
  if (camera.withoutDirection) {
    return {
      sentence: {
        zh: `摄像机 ${camera.code} 没有登记朝向，看得见哪里不明。`,
        en: `Camera ${camera.code} has no direction on record; what it sees is not known.`,
      },
      ...NO_TABLE,
    };
  }
  const [seen, far] = [formatSquareMeters(camera.seenSquareMeters), formatMeters(camera.farMeters)];
  const nominal = formatSquareMeters(camera.nominalSquareMeters);
  return {
    sentence: {
      zh: `摄像机 ${camera.code} 看得见 ${seen}（无遮挡时 ${nominal}），最远 ${far}${camera.isAssumed ? '；部分参数为假定' : ''}。`,
      en: `Camera ${camera.code} sees ${seen} (${nominal} without buildings), as far as ${far}${camera.isAssumed ? '; some of its figures are assumed' : ''}.`,
    },
    ...NO_TABLE,
  };
});
