import type { Random } from './random';

/** A table that draws an index with given weights in constant time. */
export interface AliasTable {
  readonly draw: (random: Random) => number;
}

/**
 * Builds the table in linear time.
 *
 * @param weights Non-negative, not all zero, shape `[n]`.
 * @throws {RangeError} If a weight is negative or not finite, or the sum is zero.
 * @see Vose, M. D. (1991). A linear algorithm for generating random numbers with a given distribution. IEEE TSE 17(9).
 */
export function buildAliasTable(weights: ArrayLike<number>): AliasTable {
  const n = weights.length;
  let total = 0;
  for (let i = 0; i < n; i++) {
    if (!(weights[i]! >= 0 && weights[i]! < Infinity)) throw new RangeError(`weight ${i} is ${weights[i]!}`);
    total += weights[i]!;
  }
  if (!(total > 0)) throw new RangeError('the weights sum to zero, so nothing can be drawn');
  const threshold = Float64Array.from({ length: n }, (_, i) => (weights[i]! * n) / total);
  const alias = Uint32Array.from({ length: n }, (_, i) => i);
  const small: number[] = [];
  const large: number[] = [];
  for (let i = 0; i < n; i++) (threshold[i]! < 1 ? small : large).push(i);
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop()!;
    const rich = large.at(-1)!;
    alias[poor] = rich;
    threshold[rich] = threshold[rich]! + threshold[poor]! - 1;
    if (threshold[rich] < 1) {
      large.pop();
      small.push(rich);
    }
  }
  fillUp(threshold, small, large);
  return {
    draw: (random) => {
      const column = random.below(n);
      return random.uniform() < threshold[column]! ? column : alias[column]!;
    },
  };
}

/** What rounding has left over is exactly full. */
function fillUp(threshold: Float64Array, ...rests: readonly (readonly number[])[]): void {
  for (const rest of rests) for (const i of rest) threshold[i] = 1;
}
