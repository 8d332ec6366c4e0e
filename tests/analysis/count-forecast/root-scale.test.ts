import { describe, expect, it } from 'vitest';
import { fromRootScale, toRootScale } from '@/analysis/count-forecast/root-scale';
import { buildRandom } from '@/analysis/random/random';
import { drawNormal, drawPoisson } from '@/analysis/random/variates';

function spreadOf(values: Float64Array): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    mean,
    deviation: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length),
  };
}

describe('toRootScale', () => {
  it('gives counts of any mean nearly the same spread, a half', () => {
    const random = buildRandom(52);
    for (const mean of [5, 20, 80]) {
      const counts = Float64Array.from({ length: 5000 }, () => drawPoisson(random, mean));
      expect(Math.abs(spreadOf(toRootScale(counts)).deviation - 0.5)).toBeLessThan(0.03);
    }
  });
});

describe('fromRootScale', () => {
  it('brings back the mean of the count, not the square of the mean root', () => {
    // 4^2 + 0.5^2 - 3/8.
    const forecast = {
      mean: Float64Array.of(4),
      standardError: Float64Array.of(0.5),
      degreesOfFreedom: null,
    };
    expect(fromRootScale(forecast).mean[0]).toBe(15.875);
  });

  it('has mean and spread of the squares of normal draws', () => {
    const random = buildRandom(53);
    const squares = Float64Array.from({ length: 20000 }, () => (3 + 0.8 * drawNormal(random)) ** 2 - 3 / 8);
    const back = fromRootScale({
      mean: Float64Array.of(3),
      standardError: Float64Array.of(0.8),
      degreesOfFreedom: null,
    });
    const { mean, deviation } = spreadOf(squares);
    expect(Math.abs(back.mean[0]! - mean)).toBeLessThan(0.12);
    expect(Math.abs(back.standardError[0]! / deviation - 1)).toBeLessThan(0.03);
  });

  it('never falls below zero', () => {
    const none = { mean: Float64Array.of(0.1), standardError: Float64Array.of(0.1), degreesOfFreedom: null };
    expect(fromRootScale(none).mean[0]).toBe(0);
  });
});
