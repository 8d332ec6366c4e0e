import { describe, expect, it } from 'vitest';
import { forecastEts } from '@/analysis/ets/ets-forecast';
import { runEts } from '@/analysis/ets/ets-recursion';
import { buildRandom } from '@/analysis/random/random';
import { drawNormal } from '@/analysis/random/variates';

const parameters = { alpha: 0.3, beta: 0.05, gamma: 0.2, phi: 0.9 };
const final = { level: 20, trend: 1, season: Float64Array.of(3, -3) };

describe('forecastEts', () => {
  it('is hand-worked for three steps', () => {
    const { mean, standardError } = forecastEts({ parameters, final, errorVariance: 4 }, 3);
    // Trend adds 0.9, then 0.81, then 0.729.
    expect(mean[0]).toBeCloseTo(20 + 0.9 + 3, 12);
    expect(mean[1]).toBeCloseTo(20 + 1.71 - 3, 12);
    expect(mean[2]).toBeCloseTo(20 + 2.439 + 3, 12);
    // c_1 = 0.3 + 0.05 * 0.9; c_2 = 0.3 + 0.05 * 1.71 + 0.2, the season coming round.
    expect(standardError[0]).toBeCloseTo(2, 12);
    expect(standardError[1]).toBeCloseTo(2 * Math.sqrt(1 + 0.345 ** 2), 12);
    expect(standardError[2]).toBeCloseTo(2 * Math.sqrt(1 + 0.345 ** 2 + 0.5855 ** 2), 12);
  });

  it('has the spread that simulated futures have', () => {
    const random = buildRandom(21);
    const horizon = 6;
    const futures = Array.from({ length: 4000 }, () => {
      // A future is what the recursion makes of its own forecasts plus errors.
      const values = new Float64Array(horizon);
      for (let step = 0; step < horizon; step++) {
        const { fitted } = runEts(values.subarray(0, step + 1), parameters, final);
        values[step] = fitted[step]! + 2 * drawNormal(random);
      }
      return values[horizon - 1]!;
    });
    const mean = futures.reduce((sum, value) => sum + value, 0) / futures.length;
    const spread = Math.sqrt(futures.reduce((sum, value) => sum + (value - mean) ** 2, 0) / futures.length);
    const forecast = forecastEts({ parameters, final, errorVariance: 4 }, horizon);
    expect(mean).toBeCloseTo(forecast.mean[5]!, 0);
    expect(spread / forecast.standardError[5]!).toBeGreaterThan(0.95);
    expect(spread / forecast.standardError[5]!).toBeLessThan(1.05);
  });
});
