import { describe, expect, it } from 'vitest';
import { gainOf, packCoverSets } from '@/analysis/max-coverage/cover-sets';

describe('packCoverSets', () => {
  it('packs lists, and counts an element once', () => {
    const sets = packCoverSets([[2, 0, 2], [], [1]], [1, 2, 4]);
    expect([...sets.offsets]).toEqual([0, 2, 2, 3]);
    expect(gainOf(sets, 0, new Uint8Array(3))).toBe(5);
    expect(gainOf(sets, 0, Uint8Array.of(1, 0, 0))).toBe(4);
    expect(gainOf(sets, 1, new Uint8Array(3))).toBe(0);
  });

  it('refuses elements without weight, and weights without sense', () => {
    expect(() => packCoverSets([[3]], [1])).toThrow(RangeError);
    expect(() => packCoverSets([[0]], [-1])).toThrow(RangeError);
    expect(() => packCoverSets([[0]], [NaN])).toThrow(RangeError);
  });
});
