import type { HotSpotMark, HotSpotsResult } from '@/studies/hot-spots/reference';

/** Cells that stand out, most marked first. */
export interface RankedCells {
  readonly high: readonly number[];
  readonly low: readonly number[];
  /** High among low or low among high. */
  readonly outliers: readonly number[];
  /** Where none stands out: those with the smallest adjusted p. */
  readonly closest: readonly number[];
}

const HIGH: readonly (HotSpotMark | null)[] = ['hot-99', 'hot-95', 'high-high'];
const LOW: readonly (HotSpotMark | null)[] = ['cold-99', 'cold-95', 'low-low'];
const OUTLIERS: readonly (HotSpotMark | null)[] = ['high-low', 'low-high'];
const CLOSEST = 5;

/** Sorts the cells of a map into what stands out and how. */
export function rankCells({
  classes,
  scores,
  adjustedP,
}: Pick<HotSpotsResult, 'classes' | 'scores' | 'adjustedP'>): RankedCells {
  const cells = classes.flatMap((mark, cell) => (mark === null ? [] : [cell]));
  const bySize = (marks: readonly (HotSpotMark | null)[]) =>
    cells
      .filter((cell) => marks.includes(classes[cell]!))
      .sort((a, b) => Math.abs(scores[b]!) - Math.abs(scores[a]!));
  const [high, low, outliers] = [bySize(HIGH), bySize(LOW), bySize(OUTLIERS)];
  const isQuiet = high.length + low.length + outliers.length === 0;
  const closest = cells
    .filter((cell) => !Number.isNaN(adjustedP[cell]))
    .sort((a, b) => adjustedP[a]! - adjustedP[b]! || Math.abs(scores[b]!) - Math.abs(scores[a]!));
  return { high, low, outliers, closest: isQuiet ? closest.slice(0, CLOSEST) : [] };
}
