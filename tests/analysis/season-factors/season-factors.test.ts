import { describe, expect, it } from 'vitest';
import { removeSeason, toSeasonFactors } from '@/analysis/season-factors/season-factors';

describe('toSeasonFactors', () => {
  it('is hand-worked for two seasons and a bit', () => {
    // Means 3 and 1.
    expect(Array.from(toSeasonFactors([2, 1, 4, 1, 3], 2))).toEqual([1.5, 0.5]);
  });

  it('skips what is not known', () => {
    expect(Array.from(toSeasonFactors([2, 1, NaN, 1, 4], 2))).toEqual([1.5, 0.5]);
  });

  it('knows no season where nothing was counted or a position was never seen', () => {
    expect(Array.from(toSeasonFactors([0, 0, 0], 2))).toEqual([1, 1]);
    expect(Array.from(toSeasonFactors([5], 2))).toEqual([1, 1]);
  });
});

describe('removeSeason', () => {
  it('makes a pure season flat', () => {
    const counts = Float64Array.of(6, 2, 6, 2, 6);
    expect(Array.from(removeSeason(counts, toSeasonFactors(counts, 2)))).toEqual([4, 4, 4, 4, 4]);
  });

  it('leaves a position that never counts alone', () => {
    expect(Array.from(removeSeason(Float64Array.of(4, 0), Float64Array.of(2, 0)))).toEqual([2, 0]);
  });
});
