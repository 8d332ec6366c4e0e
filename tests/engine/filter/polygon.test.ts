import { describe, expect, it } from 'vitest';
import { isInRing, ringBox, type Ring } from '@/engine/filter/polygon';

const ring = (...corners: (readonly [number, number])[]): Ring => ({
  xs: Float64Array.from(corners, ([x]) => x),
  ys: Float64Array.from(corners, ([, y]) => y),
});

describe('a point in a ring', () => {
  const dented = ring([0, 0], [4, 0], [4, 4], [2, 1], [0, 4]);

  it('is inside by the even-odd rule, whichever way the ring runs', () => {
    const reversed = ring([0, 4], [2, 1], [4, 4], [4, 0], [0, 0]);
    for (const shape of [dented, reversed]) {
      expect(isInRing(shape, 1, 1)).toBe(true);
      expect(isInRing(shape, 2, 2)).toBe(false);
      expect(isInRing(shape, 5, 1)).toBe(false);
    }
  });

  it('is in exactly one of two rings that share a border', () => {
    const west = ring([0, 0], [2, 0], [2, 3], [0, 3]);
    const east = ring([2, 0], [4, 0], [4, 3], [2, 3]);
    for (const y of [0, 1, 2.5]) {
      expect(Number(isInRing(west, 2, y)) + Number(isInRing(east, 2, y))).toBe(1);
    }
  });

  it('is in no ring without an inside', () => {
    expect(isInRing(ring(), 0, 0)).toBe(false);
    expect(isInRing(ring([0, 0], [1, 1]), 0.5, 0.5)).toBe(false);
  });
});

describe('the box of a ring', () => {
  it('holds all corners', () => {
    expect(ringBox(ring([3, 1], [-2, 7], [0, 0]))).toEqual([-2, 0, 3, 7]);
  });
});
