import { describe, expect, it } from 'vitest';
import { fitLine } from '@/analysis/holt-winters/fit-line';

describe('fitLine', () => {
  it('is hand-worked for three values', () => {
    // 1 2 6 at 1 2 3: slope (6 - 1) / 2, mean 3 at step 2.
    expect(fitLine(Float64Array.of(1, 2, 6))).toEqual({ intercept: -2, slope: 2.5 });
  });

  it('is flat through a single value', () => {
    expect(fitLine(Float64Array.of(4))).toEqual({ intercept: 4, slope: 0 });
  });
});
