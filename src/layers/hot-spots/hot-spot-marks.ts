import type { LocalizedText } from '@/domain/text/localized-text';
import type { HotSpotMark, HotSpotsResult } from '@/studies/hot-spots/reference';

/** How a class shows itself: hatched up for high, down for low, none for what is weaker or an outlier. */
export interface HotSpotLook {
  readonly hatch: 'up' | 'down' | null;
  readonly widthPixels: number;
  readonly dash: readonly number[];
  readonly title: LocalizedText;
}

const SOLID: readonly number[] = [];

/** All classes that are drawn, strongest first; what is not in here is not drawn. */
export const HOT_SPOT_LOOKS: Readonly<Record<Exclude<HotSpotMark, 'none'>, HotSpotLook>> = {
  'hot-99': { hatch: 'up', widthPixels: 1.8, dash: SOLID, title: { zh: '热点 99%', en: 'Hot 99%' } },
  'hot-95': { hatch: 'up', widthPixels: 1.2, dash: SOLID, title: { zh: '热点 95%', en: 'Hot 95%' } },
  'hot-90': {
    hatch: null,
    widthPixels: 1.2,
    dash: [4, 3],
    title: { zh: '热点 90%（弱）', en: 'Hot 90% (weak)' },
  },
  'cold-99': { hatch: 'down', widthPixels: 1.8, dash: SOLID, title: { zh: '冷点 99%', en: 'Cold 99%' } },
  'cold-95': { hatch: 'down', widthPixels: 1.2, dash: SOLID, title: { zh: '冷点 95%', en: 'Cold 95%' } },
  'cold-90': {
    hatch: null,
    widthPixels: 1.2,
    dash: [1.2, 3],
    title: { zh: '冷点 90%（弱）', en: 'Cold 90% (weak)' },
  },
  'high-high': {
    hatch: 'up',
    widthPixels: 1.2,
    dash: SOLID,
    title: { zh: '高值聚集', en: 'High among high' },
  },
  'low-low': {
    hatch: 'down',
    widthPixels: 1.2,
    dash: SOLID,
    title: { zh: '低值聚集', en: 'Low among low' },
  },
  'high-low': {
    hatch: null,
    widthPixels: 2,
    dash: SOLID,
    title: { zh: '低中之高', en: 'High among low' },
  },
  'low-high': { hatch: null, widthPixels: 2, dash: [4, 3], title: { zh: '高中之低', en: 'Low among high' } },
};

export type DrawnMark = keyof typeof HOT_SPOT_LOOKS;
export const DRAWN_MARKS = Object.keys(HOT_SPOT_LOOKS) as DrawnMark[];

/** The cells of a class. */
export function cellsOf({ classes }: Pick<HotSpotsResult, 'classes'>, mark: HotSpotMark): number[] {
  return classes.flatMap((own, cell) => (own === mark ? [cell] : []));
}

/** The cells that could not be judged; those cut by the border, which reach beyond the district, are not drawn. */
export function unjudgedCells({ classes, reasons }: Pick<HotSpotsResult, 'classes' | 'reasons'>): number[] {
  return classes.flatMap((own, cell) => (own === null && reasons[cell] !== 'cut' ? [cell] : []));
}
