import { describe, expect, it } from 'vitest';
import { toStlParameters } from '@/analysis/stl/stl-parameters';

describe('toStlParameters', () => {
  it('fills in the defaults of a periodic season', () => {
    // n 140, period 7: seasonal window 1401; trend 1.5 * 7 / (1 - 1.5 / 1401) = 10.51, so 11; low-pass 7.
    const { periodic, seasonal, trend, lowPass, innerIterations, outerIterations } = toStlParameters(
      { period: 7 },
      140,
    );
    expect(periodic).toBe(true);
    expect(seasonal).toEqual({ window: 1401, degree: 0, jump: 141 });
    expect(trend).toEqual({ window: 11, degree: 1, jump: 2 });
    expect(lowPass).toEqual({ window: 7, degree: 1, jump: 1 });
    expect([innerIterations, outerIterations]).toEqual([2, 0]);
  });

  it('fills in the defaults of a changing season', () => {
    // Period 12, seasonal window 7: trend 18 / (1 - 1.5 / 7) = 22.9, so 23; low-pass 13.
    const { seasonal, trend, lowPass } = toStlParameters({ period: 12, seasonalWindow: 7 }, 144);
    expect([seasonal.window, trend.window, lowPass.window]).toEqual([7, 23, 13]);
    expect([seasonal.jump, trend.jump, lowPass.jump]).toEqual([1, 3, 2]);
  });

  it('trades inner for outer passes where outliers are to be resisted', () => {
    const { innerIterations, outerIterations } = toStlParameters({ period: 7, robust: true }, 140);
    expect([innerIterations, outerIterations]).toEqual([1, 15]);
  });

  it('keeps windows odd and at least 3', () => {
    const { seasonal, trend } = toStlParameters({ period: 7, seasonalWindow: 8, trendWindow: 1 }, 140);
    expect([seasonal.window, trend.window]).toEqual([9, 3]);
  });
});
