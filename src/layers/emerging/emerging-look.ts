import type { EmergingCategory, EmergingKind } from '@/analysis/emerging-hot-spots/classify-emerging';
import type { ThemeTokens } from '@/ui/tokens';

/** Which way a hot spot is going: 3 to 1 growing, 0 standing, −1 to −3 fading. A cold spot goes the other way. */
const DIRECTIONS: Readonly<Record<EmergingKind, number>> = {
  new: 2,
  consecutive: 2,
  intensifying: 3,
  persistent: 0,
  sporadic: 1,
  oscillating: 1,
  diminishing: -2,
  historical: -1,
};

/** Side and direction of a category; `null` for none. */
export function lookOf(
  category: EmergingCategory,
): { readonly side: 'hot' | 'cold'; readonly direction: number } | null {
  if (category === 'none') return null;
  const [kind, side] = category.split('-') as [EmergingKind, 'hot' | 'cold'];
  const direction = DIRECTIONS[kind];
  return { side, direction: side === 'hot' ? direction : -direction };
}

/** Colors of directions: the same as for any more and fewer. */
export function directionColor(
  { increases, decreases, unchanged }: Pick<ThemeTokens, 'increases' | 'decreases' | 'unchanged'>,
  direction: number,
): string {
  if (direction === 0) return unchanged;
  return (direction > 0 ? increases : decreases)[Math.abs(direction) - 1]!;
}
