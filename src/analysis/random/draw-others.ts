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
 * costs O(count), not O(n). Where the held unit comes up it is laid aside and the draw repeated.
 *
 * @throws {RangeError} If `units` is empty; a draw throws if more than all others are wanted.
 */
export function buildOthersDraw(units: Uint32Array, random: Random): OthersDraw {
  const indices = units.slice();
  const n = indices.length;
  if (n === 0) throw new RangeError('there are no units to draw from');

  const draw: OthersDraw['draw'] = (held, count) => {
    if (count > n - 1) throw new RangeError(`cannot draw ${count} of ${n - 1} other units`);
    let end = n;
    for (let k = 0; k < count;) {
      const at = k + random.below(end - k);
      const unit = indices[at]!;
      const target = unit === held ? --end : k++;
      indices[at] = indices[target]!;
      indices[target] = unit;
    }
    return indices.subarray(0, count);
  };

  const drawWithReplacement: OthersDraw['drawWithReplacement'] = (held, count) => {
    if (n === 1) throw new RangeError('there are no other units to draw from');
    const drawn = new Uint32Array(count);
    for (let k = 0; k < count;) {
      const unit = indices[random.below(n)]!;
      if (unit !== held) drawn[k++] = unit;
    }
    return drawn;
  };

  return { draw, drawWithReplacement };
}
