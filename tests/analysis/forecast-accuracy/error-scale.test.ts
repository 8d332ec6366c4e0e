import { describe, expect, it } from 'vitest';
import { toErrorScale } from '@/analysis/forecast-accuracy/error-scale';

describe('toErrorScale', () => {
  it('is the mean size of seasonal differences', () => {
    // 3 - 1, 2 - 2, 1 - 3.
    const { absolute, rootMeanSquare } = toErrorScale(Float64Array.of(1, 2, 3, 2, 1), 2);
    expect(absolute).toBeCloseTo(4 / 3, 12);
    expect(rootMeanSquare).toBeCloseTo(Math.sqrt(8 / 3), 12);
  });

  it('is undefined for a series that repeats itself exactly or has one season', () => {
    const none = { absolute: null, rootMeanSquare: null };
    expect(toErrorScale(Float64Array.of(1, 2, 1, 2), 2)).toEqual(none);
    expect(toErrorScale(Float64Array.of(1, 2), 2)).toEqual(none);
  });
});
