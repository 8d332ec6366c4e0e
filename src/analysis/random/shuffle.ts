import type { Random } from './random';

interface Indexable {
  readonly length: number;
  [index: number]: number;
}

/** Puts the values in random order, in place; every order is equally likely (Fisher-Yates). */
export function shuffle(values: Indexable, random: Random): void {
  shuffleFirst(values, values.length, random);
}

/**
 * Moves `count` values drawn without replacement to the front, in place, in random order; the rest stay behind them.
 *
 * @throws {RangeError} If more are drawn than there are.
 */
export function shuffleFirst(values: Indexable, count: number, random: Random): void {
  const { length } = values;
  if (count > length) throw new RangeError(`cannot draw ${count} of ${length} values`);
  for (let i = 0; i < count; i++) {
    const j = i + random.below(length - i);
    const swapped = values[i]!;
    values[i] = values[j]!;
    values[j] = swapped;
  }
}
