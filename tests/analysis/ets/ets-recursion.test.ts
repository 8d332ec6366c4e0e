import { describe, expect, it } from 'vitest';
import { runEts } from '@/analysis/ets/ets-recursion';

describe('runEts', () => {
  it('is hand-worked with level, damped trend and season', () => {
    // y 12, level 10, trend 2, phi 0.5, season (1, -1): foretold 10 + 1 + 1 = 12, no error.
    // Then y 13: level 11, trend 1: foretold 11 + 0.5 - 1 = 10.5, error 2.5.
    const parameters = { alpha: 0.4, beta: 0.2, gamma: 0.1, phi: 0.5 };
    const initial = { level: 10, trend: 2, season: Float64Array.of(1, -1) };
    const { fitted, residuals, sumOfSquares, final } = runEts(Float64Array.of(12, 13), parameters, initial);
    expect(Array.from(fitted)).toEqual([12, 10.5]);
    expect(Array.from(residuals)).toEqual([0, 2.5]);
    expect(sumOfSquares).toBe(6.25);
    expect(final.level).toBe(12.5);
    expect(final.trend).toBe(1);
    expect(Array.from(final.season)).toEqual([1, -0.75]);
  });

  it('hands over the season in the order of the steps to come', () => {
    const initial = { level: 0, trend: 0, season: Float64Array.of(1, 2, 3) };
    const still = { alpha: 0, beta: 0, gamma: 0, phi: 1 };
    expect(Array.from(runEts(Float64Array.of(1), still, initial).final.season)).toEqual([2, 3, 1]);
  });

  it('leaves the initial state as it was', () => {
    const initial = { level: 1, trend: 0, season: Float64Array.of(5) };
    runEts(Float64Array.of(9, 9), { alpha: 0.5, beta: 0, gamma: 0.5, phi: 1 }, initial);
    expect(Array.from(initial.season)).toEqual([5]);
  });
});
