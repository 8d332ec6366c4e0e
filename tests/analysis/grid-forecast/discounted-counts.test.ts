import { describe, expect, it } from 'vitest';
import { discountCounts } from '@/analysis/grid-forecast/discounted-counts';

const panel = { counts: [4, 2, 1, 0, 8, 0], units: 2, steps: 3 };

describe('discountCounts', () => {
  it('weighs half after a half-life', () => {
    const { events, exposure } = discountCounts(panel, Float64Array.of(1, 2, 1), 1);
    // Weights 1/4 1/2 1.
    expect(Array.from(events)).toEqual([1 + 1 + 1, 4]);
    expect(Array.from(exposure)).toEqual([0.25 + 1 + 1, 2.25]);
  });

  it('weighs all alike without end', () => {
    expect(Array.from(discountCounts(panel, new Float64Array(3).fill(1), Infinity).events)).toEqual([7, 8]);
  });

  it('gives unknown steps neither events nor exposure', () => {
    const { events, exposure } = discountCounts(
      { ...panel, counts: [NaN, 2, 1, 0, 8, 0] },
      new Float64Array(3).fill(1),
      Infinity,
    );
    expect([events[0], exposure[0]]).toEqual([3, 2]);
  });

  it('refuses shapes that do not fit and a half-life of nothing', () => {
    expect(() => discountCounts(panel, new Float64Array(2), 8)).toThrow(RangeError);
    expect(() => discountCounts(panel, new Float64Array(3), 0)).toThrow(RangeError);
  });
});
