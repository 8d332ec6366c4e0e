import { describe, expect, it } from 'vitest';
import {
  candidateMethods,
  forecastMembers,
  SERIES_METHODS,
  valuesOf,
} from '@/analysis/back-test/series-method';
import { buildRandom } from '@/analysis/random/random';
import { drawPoisson } from '@/analysis/random/variates';

const random = buildRandom(81);
const shape = [1.4, 1, 0.8, 0.9, 1.1, 1.2, 0.6];
const steps = 140;
const counts = Float64Array.from({ length: 2 * steps }, (_, i) =>
  drawPoisson(random, (i < steps ? 40 : 4) * shape[(i % steps) % 7]!),
);
const panel = { counts, units: 2, steps };
const options = { period: 7, horizon: 7 };

describe('candidateMethods', () => {
  it('goes by the strength of the series, and draws no line under one event a step', () => {
    expect(candidateMethods(12)).toContain('stl-ets');
    expect(candidateMethods(3)).toContain('count-level');
    expect(candidateMethods(0.9)).toEqual([]);
  });
});

describe('forecastMembers', () => {
  it('finds level and week by every method', () => {
    for (const method of SERIES_METHODS) {
      const [forecast] = forecastMembers(method, panel, [0], options);
      const total = forecast!.mean.reduce((sum, mean) => sum + mean, 0);
      expect(Math.abs(total / (7 * 40) - 1)).toBeLessThan(0.15);
      expect(forecast!.mean[0]).toBeGreaterThan(forecast!.mean[6]!);
      forecast!.standardError.forEach((error) => expect(error).toBeGreaterThan(0));
    }
  });

  it('lends siblings to the level of counts and to nothing else', () => {
    const alone = (method: (typeof SERIES_METHODS)[number]) =>
      forecastMembers(method, panel, [1], options)[0]!.mean;
    const together = (method: (typeof SERIES_METHODS)[number]) =>
      forecastMembers(method, panel, [0, 1], options)[1]!.mean;
    expect(together('stl-ets')).toEqual(alone('stl-ets'));
    expect(together('count-level')).not.toEqual(alone('count-level'));
  });

  it('never forecasts less than nothing', () => {
    const falling = Float64Array.from({ length: 60 }, (_, t) => Math.max(0, 30 - t) + (t % 7 === 0 ? 4 : 0));
    const [forecast] = forecastMembers(
      'holt-winters',
      { counts: falling, units: 1, steps: 60 },
      [0],
      options,
    );
    forecast!.mean.forEach((mean) => expect(mean).toBeGreaterThanOrEqual(0));
  });

  it('says nothing of two seasons', () => {
    const short = { counts: new Float64Array(14), units: 1, steps: 14 };
    expect(forecastMembers('stl-ets', short, [0], options)).toEqual([null]);
  });
});

describe('valuesOf', () => {
  it('takes one series out of a panel', () => {
    expect(valuesOf({ counts: [1, 2, 3, 4], units: 2, steps: 2 }, 1)).toEqual(Float64Array.of(3, 4));
  });
});
