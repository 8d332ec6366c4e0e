import { describe, expect, it } from 'vitest';
import { calibratedCountBand, conformalFactor } from '@/analysis/conformal/conformal-factor';
import { buildRandom } from '@/analysis/random/random';
import { drawNormal } from '@/analysis/random/variates';

describe('conformalFactor', () => {
  it('is the score of the rank that covers one more', () => {
    // ceil(10 * 0.8) = 8 of nine.
    expect(conformalFactor(Float64Array.of(9, 1, 8, 2, 7, 3, 6, 4, 5), 0.8)).toBe(8);
  });

  it('needs 19 scores before it can promise 95 %', () => {
    const scores = Float64Array.from({ length: 19 }, (_, i) => i);
    expect(conformalFactor(scores, 0.95)).toBe(18);
    expect(conformalFactor(scores.subarray(1), 0.95)).toBeNull();
    expect(conformalFactor(new Float64Array(0), 0.8)).toBeNull();
  });

  it('covers what it promises, whatever the standard errors were worth', () => {
    const random = buildRandom(75);
    let held = 0;
    for (let run = 0; run < 2000; run++) {
      // Errors three times the size the model thinks.
      const scores = Float64Array.from({ length: 59 }, () => Math.abs(3 * drawNormal(random)));
      if (Math.abs(3 * drawNormal(random)) <= conformalFactor(scores, 0.8)!) held++;
    }
    expect(held / 2000).toBeGreaterThan(0.77);
    expect(held / 2000).toBeLessThan(0.83);
  });
});

describe('calibratedCountBand', () => {
  it('reaches a factor of standard errors to both sides, in whole numbers where counts are small', () => {
    const forecast = {
      mean: Float64Array.of(100, 4.2),
      standardError: Float64Array.of(10, 2),
      degreesOfFreedom: null,
    };
    const { lower, upper } = calibratedCountBand(forecast, 1.5);
    expect([lower[0], upper[0]]).toEqual([85, 115]);
    // 1.2 to 7.2.
    expect([lower[1], upper[1]]).toEqual([2, 7]);
    expect(calibratedCountBand(forecast, 5).lower[1]).toBe(0);
  });
});
