import { describe, expect, it } from 'vitest';
import { countBand, countQuantile } from '@/analysis/count-forecast/count-band';
import { forecastBand } from '@/analysis/forecast/forecast';
import { buildRandom } from '@/analysis/random/random';
import { drawPoisson } from '@/analysis/random/variates';

const small = {
  mean: Float64Array.of(3, 0.2),
  standardError: Float64Array.of(1.8, 0.5),
  degreesOfFreedom: null,
};
const large = {
  mean: Float64Array.of(50, 25),
  standardError: Float64Array.of(8, 30),
  degreesOfFreedom: null,
};

describe('countBand', () => {
  it('is whole for small counts', () => {
    const { lower, upper } = countBand(small, 0.8);
    // Standard error 1.8 is nearly that of a Poisson count of mean 3: quantiles 1 and 5.
    expect([lower[0], upper[0]]).toEqual([1, 5]);
    expect([lower[1], upper[1]]).toEqual([0, 1]);
  });

  it('is normal for large ones, cut at zero', () => {
    expect(countBand(large, 0.95).upper[0]).toBeCloseTo(forecastBand(large, 0.95).upper[0]!, 12);
    expect(countBand(large, 0.95).lower[1]).toBe(0);
  });

  it('holds at least the share it promises of Poisson counts', () => {
    const random = buildRandom(51);
    for (const mean of [0.3, 2, 7, 19, 40]) {
      const forecast = {
        mean: Float64Array.of(mean),
        standardError: Float64Array.of(Math.sqrt(mean)),
        degreesOfFreedom: null,
      };
      const { lower, upper } = countBand(forecast, 0.95);
      let held = 0;
      for (let i = 0; i < 4000; i++) {
        const count = drawPoisson(random, mean);
        if (count >= lower[0]! && count <= upper[0]!) held++;
      }
      expect(held / 4000).toBeGreaterThan(0.935);
    }
  });
});

describe('countQuantile', () => {
  it('rises with the probability', () => {
    const quantiles = [0.1, 0.5, 0.9].map((p) => countQuantile(small, 0, p));
    expect(quantiles).toEqual([1, 3, 5]);
  });
});
