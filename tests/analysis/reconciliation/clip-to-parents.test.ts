import { describe, expect, it } from 'vitest';
import { clipToParents } from '@/analysis/reconciliation/clip-to-parents';

describe('clipToParents', () => {
  it('makes a negative child nothing and takes its share from its siblings', () => {
    // 10 = 12 - 2: the 12 is scaled to 10.
    expect(Array.from(clipToParents(Float64Array.of(10, 12, -2), [-1, 0, 0]))).toEqual([10, 10, 0]);
  });

  it('works down level by level and keeps the sums', () => {
    const parents = [-1, 0, 0, 1, 1, 2, 2];
    const values = Float64Array.of(10, 13, -3, 14, -1, -2, -1);
    const [total, first, second, a, b, c, d] = clipToParents(values, parents);
    expect([total, first, second]).toEqual([10, 10, 0]);
    expect(a! + b!).toBeCloseTo(10, 12);
    expect([b, c, d]).toEqual([0, 0, 0]);
  });

  it('changes nothing that is not negative', () => {
    const values = Float64Array.of(6, 2, 4);
    expect(clipToParents(values, [-1, 0, 0])).toEqual(values);
    expect(Array.from(clipToParents(Float64Array.of(-1, -3, 2), [-1, 0, 0]))).toEqual([0, 0, 0]);
    expect(() => clipToParents(values, [-1])).toThrow(RangeError);
  });
});
