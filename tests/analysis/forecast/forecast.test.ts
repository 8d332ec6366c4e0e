import { describe, expect, it } from 'vitest';
import { forecastBand, forecastQuantile, type Forecast } from '@/analysis/forecast/forecast';

const normal: Forecast = {
  mean: Float64Array.of(10, 20),
  standardError: Float64Array.of(1, 3),
  degreesOfFreedom: null,
};

describe('forecastBand', () => {
  it('is the mean and 1.96 standard errors at 95 %', () => {
    const { lower, upper } = forecastBand(normal, 0.95);
    expect(lower[0]).toBeCloseTo(10 - 1.959963985, 8);
    expect(upper[1]).toBeCloseTo(20 + 3 * 1.959963985, 8);
  });

  it('is wider by the Student distribution', () => {
    // t(0.975, 4) = 2.776445.
    const { upper } = forecastBand({ ...normal, degreesOfFreedom: 4 }, 0.95);
    expect(upper[0]).toBeCloseTo(12.776445, 6);
  });
});

describe('forecastQuantile', () => {
  it('bounds the band and has the mean in its middle', () => {
    const { lower } = forecastBand(normal, 0.8);
    expect(forecastQuantile(normal, 1, 0.1)).toBeCloseTo(lower[1]!, 12);
    expect(forecastQuantile(normal, 1, 0.5)).toBe(20);
  });
});
