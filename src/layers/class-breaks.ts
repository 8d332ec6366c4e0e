export const CLASS_RULES = ['quantile', 'equal'] as const;
export type ClassRule = (typeof CLASS_RULES)[number];

const CLASSES = 5;

/**
 * Lower bounds of the classes of some values, ascending, the first being the least value; fewer than five where there
 * are fewer different values.
 */
export function classBreaks(values: readonly number[], rule: ClassRule): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const least = sorted[0];
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return [];
  const bounds = Array.from({ length: CLASSES }, (_, i) =>
    rule === 'equal'
      ? least + ((most - least) * i) / CLASSES
      : sorted[Math.floor((i * sorted.length) / CLASSES)]!,
  );
  return bounds.filter((bound, i) => i === 0 || bound > bounds[i - 1]!);
}

/** Number of the class a value falls into. */
export function classOf(value: number, breaks: readonly number[]): number {
  let found = 0;
  for (let i = 1; i < breaks.length; i++) if (value >= breaks[i]!) found = i;
  return found;
}
