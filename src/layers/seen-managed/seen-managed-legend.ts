import { QUADRANTS } from '@/domain/loop/quadrant';
import type { Quadrant } from '@/domain/loop/quadrant';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { LayerInput } from '../layer-input';
import type { SymbolLegend } from '../legend';
import { judgedRegions, quadrantColor } from './judged-regions';

export const QUADRANT_TITLES: Readonly<Record<Quadrant, LocalizedText>> = {
  both: { zh: '看得见，管得了', en: 'Seen and managed' },
  'managed-not-seen': { zh: '管得了，看不见', en: 'Managed, not seen' },
  'seen-not-managed': { zh: '看得见，管不了', en: 'Seen, not managed' },
  neither: { zh: '看不见，管不了', en: 'Neither' },
};

export function buildSeenManagedLegend(input: LayerInput): SymbolLegend | null {
  const judged = judgedRegions(input);
  if (!judged) return null;
  const count = (quadrant: Quadrant | null) => judged.quadrants.filter((one) => one === quadrant).length;
  return {
    kind: 'symbols',
    unit: null,
    entries: [
      ...QUADRANTS.map((quadrant) => ({
        symbol: { kind: 'fill' as const, color: quadrantColor(input.theme, quadrant) },
        title: QUADRANT_TITLES[quadrant],
        count: count(quadrant),
      })),
      {
        symbol: { kind: 'hatch', color: input.theme.map.unknown, ground: 'transparent' },
        title: { zh: '可判不足 5 件', en: 'Fewer than 5 judged' },
        count: count(null),
      },
    ],
    drawn: null,
    notes: [
      judged.withCameras
        ? { zh: '看得见含摄像机视域与主动发现', en: 'Seen by cameras and by active finding' }
        : { zh: '没有摄像机视域，只按主动发现', en: 'No camera views: active finding alone' },
    ],
  };
}
