import { describe, expect, it } from 'vitest';
import { findPiles } from '#data/import/place/find-piles';

const busy = (...counts: number[]) => counts.map((count, i) => [i, count] as const);

describe('findPiles', () => {
  it('takes a place with a twentieth of all rows for a pile, and busy corners for none', () => {
    // Boston's 311 requests of 2015: 17,070 of 121,145 on one point, 387 on the next.
    expect(findPiles(busy(17_070, 387, 143, 104, 90, 77, 65, 63, 60, 56), 121_145)).toEqual([
      { key: 0, count: 17_070 },
    ]);
  });

  it('takes a smaller heap for one where it towers over its neighbors', () => {
    expect(findPiles(busy(2000, 40, 39, 38, 37, 36, 35, 34, 33, 32), 100_000)).toHaveLength(1);
    expect(findPiles(busy(2000, 900, 800, 700, 650, 600, 550, 500, 450, 400), 100_000)).toEqual([]);
  });

  it('finds none in a handful of rows', () => {
    expect(findPiles(busy(3, 1, 1), 20)).toEqual([]);
  });
});
