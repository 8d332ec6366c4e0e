import { describe, expect, it } from 'vitest';
import { countDistribution, toCountModel } from '@/analysis/count-forecast/count-distribution';

describe('countDistribution', () => {
  it('is Poisson without a size', () => {
    const { density, lowerTail, atLeast, quantile } = countDistribution({ mean: 2, size: null });
    expect(density(0)).toBeCloseTo(Math.exp(-2), 14);
    expect(lowerTail(1)).toBeCloseTo(3 * Math.exp(-2), 14);
    expect(atLeast(1)).toBeCloseTo(1 - Math.exp(-2), 14);
    expect(quantile(0.5)).toBe(2);
  });

  it('is geometric for size 1', () => {
    // Mean 3: P(X = k) = (1/4) (3/4)^k.
    const { density, atLeast } = countDistribution({ mean: 3, size: 1 });
    expect(density(2)).toBeCloseTo(9 / 64, 14);
    expect(atLeast(2)).toBeCloseTo(9 / 16, 14);
  });
});

describe('toCountModel', () => {
  const forecast = (mean: number, error: number) => ({
    mean: Float64Array.of(mean),
    standardError: Float64Array.of(error),
    degreesOfFreedom: null,
  });

  it('keeps mean and variance', () => {
    // 4 + 16 / size = 12.
    expect(toCountModel(forecast(4, Math.sqrt(12)), 0).size).toBeCloseTo(2, 12);
  });

  it('is never surer than a Poisson count, nor below zero', () => {
    expect(toCountModel(forecast(4, 1), 0)).toEqual({ mean: 4, size: null });
    expect(toCountModel(forecast(-3, 5), 0)).toEqual({ mean: 0, size: null });
  });
});
