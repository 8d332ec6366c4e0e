import type { Random } from './random';

/** Draws units for a conditional permutation, in which one unit stays where it is. */
export interface OthersDraw {
  /**
   * Draws `count` of all units but `held` without replacement.
   *
   * @returns View on the drawn indices, valid until the next call.
   */
  readonly draw: (held: number, count: number) => Uint32Array;
  /** The same with replacement: the chance of each draw is independent of the others. */
  readonly drawWithReplacement: (held: number, count: number) => Uint32Array;
}

/**
 * Partial Fisher-Yates on one shared list of indices: any order it was left in is as good a start as another, so a draw
 * costs O(count), not O(n).
 *
 * @throws {RangeError} If `units` is empty; a draw throws if more than all others are wanted.
 */
export function buildOthersDraw(units: Uint32Array, random: Random): OthersDraw {
  const indices = units.slice();
  const last = indices.length - 1;
  if (last < 0) throw new RangeError('there are no units to draw from');
  const positions = new Uint32Array(indices.reduce((most, unit) => Math.max(most, unit), 0) + 1);
  indices.forEach((unit, position) => (positions[unit] = position));

  const swap = (a: number, b: number): void => {
    const unitA = indices[a]!;
    const unitB = indices[b]!;
    indices[a] = unitB;
    indices[b] = unitA;
    positions[unitB] = a;
    positions[unitA] = b;
  };

  return {
    draw: (held, count) => {
      if (count > last) throw new RangeError(`cannot draw ${count} of ${last} other units`);
      swap(positions[held]!, last);
      for (let k = 0; k < count; k++) swap(k, k + random.below(last - k));
      return indices.subarray(0, count);
    },
    drawWithReplacement: (held, count) => {
      if (last === 0) throw new RangeError('there are no other units to draw from');
      swap(positions[held]!, last);
      const drawn = new Uint32Array(count);
      for (let k = 0; k < count; k++) drawn[k] = indices[random.below(last)]!;
      return drawn;
    },
  };
}
