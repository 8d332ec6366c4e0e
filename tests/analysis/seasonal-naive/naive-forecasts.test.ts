import { describe, expect, it } from 'vitest';
import {
  forecastDrift,
  forecastMean,
  forecastSeasonalNaive,
} from '@/analysis/seasonal-naive/naive-forecasts';

describe('forecastSeasonalNaive', () => {
  it('repeats the last season', () => {
    const { mean, standardError } = forecastSeasonalNaive(Float64Array.of(1, 2, 3, 2, 4, 6), 3, 4);
    expect(Array.from(mean)).toEqual([2, 4, 6, 2]);
    // Differences 1 2 3: sigma^2 = 14 / 3; the fourth step is a season further on.
    expect(standardError[0]).toBeCloseTo(Math.sqrt(14 / 3), 12);
    expect(standardError[2]).toBe(standardError[0]);
    expect(standardError[3]).toBeCloseTo(Math.sqrt(28 / 3), 12);
  });

  it('is the last value for a period of one', () => {
    expect(Array.from(forecastSeasonalNaive(Float64Array.of(5, 8), 1, 2).mean)).toEqual([8, 8]);
  });

  it('refuses a series of one period', () => {
    expect(() => forecastSeasonalNaive(new Float64Array(7), 7, 1)).toThrow(RangeError);
  });
});

describe('forecastMean', () => {
  it('knows the mean as well as n values tell it', () => {
    // 2 4 6: mean 4, variance 4, error variance 4 (1 + 1/3).
    const { mean, standardError, degreesOfFreedom } = forecastMean(Float64Array.of(2, 4, 6), 2);
    expect(Array.from(mean)).toEqual([4, 4]);
    expect(standardError[1]).toBeCloseTo(Math.sqrt(16 / 3), 12);
    expect(degreesOfFreedom).toBe(2);
    expect(() => forecastMean(Float64Array.of(1), 1)).toThrow(RangeError);
  });
});

describe('forecastDrift', () => {
  it('carries on the line from the first value to the last', () => {
    const { mean, standardError } = forecastDrift(Float64Array.of(1, 4, 5), 2);
    expect(Array.from(mean)).toEqual([7, 9]);
    // Differences 3 and 1 around 2: variance 2 with one degree of freedom; two steps: 2 * 2 (1 + 2 / 2).
    expect(standardError[1]).toBeCloseTo(Math.sqrt(8), 12);
    expect(() => forecastDrift(Float64Array.of(1, 2), 1)).toThrow(RangeError);
  });
});
