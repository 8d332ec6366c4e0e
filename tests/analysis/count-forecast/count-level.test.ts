import { describe, expect, it } from 'vitest';
import { forecastCountLevel } from '@/analysis/count-forecast/count-level';
import { buildRandom } from '@/analysis/random/random';
import { drawExponential, drawPoisson } from '@/analysis/random/variates';

const shape = [1.4, 1, 0.8, 0.9, 1.1, 1.2, 0.6];
const units = 30;
const steps = 168;

function drawPanel(seed: number, draw: (random: ReturnType<typeof buildRandom>, mean: number) => number) {
  const random = buildRandom(seed);
  const counts = new Float64Array(units * steps);
  for (let unit = 0; unit < units; unit++) {
    for (let t = 0; t < steps; t++) counts[unit * steps + t] = draw(random, (1 + unit / 6) * shape[t % 7]!);
  }
  return { counts, units, steps };
}

describe('forecastCountLevel', () => {
  it('finds each level and the week of all', () => {
    const { forecasts, factors, dispersion } = forecastCountLevel(drawPanel(54, drawPoisson), {
      period: 7,
      horizon: 7,
    });
    factors.forEach((factor, day) => expect(Math.abs(factor - shape[day]!)).toBeLessThan(0.08));
    forecasts.forEach((forecast, unit) => {
      const level = forecast!.mean.reduce((sum, mean) => sum + mean, 0) / 7;
      expect(Math.abs(level / (1 + unit / 6) - 1)).toBeLessThan(0.35);
    });
    expect(dispersion ?? Infinity).toBeGreaterThan(20);
  });

  it('begins with the day after the last', () => {
    const { counts } = drawPanel(54, drawPoisson);
    const cut = { counts: counts.filter((_, i) => i % steps < steps - 2), units, steps: steps - 2 };
    const { mean } = forecastCountLevel(cut, { period: 7, horizon: 3 }).forecasts[29]!;
    expect(mean[0]).toBeGreaterThan(1.5 * mean[1]!); // the sixth day of the week, then the seventh
  });

  it('is less sure where counts come in batches', () => {
    const batched = drawPanel(55, (random, mean) => drawPoisson(random, mean * drawExponential(random)));
    const calm = forecastCountLevel(drawPanel(55, drawPoisson), { period: 7, horizon: 1 });
    const wild = forecastCountLevel(batched, { period: 7, horizon: 1 });
    expect(Math.abs(wild.dispersion! - 1)).toBeLessThan(0.2);
    expect(wild.forecasts[20]!.standardError[0]).toBeGreaterThan(1.5 * calm.forecasts[20]!.standardError[0]!);
  });

  it('says nothing of a panel without events, and refuses gaps', () => {
    const silent = { counts: new Float64Array(20), units: 1, steps: 20 };
    const { forecasts, reasons } = forecastCountLevel(silent, { period: 7, horizon: 1 });
    expect([forecasts, reasons]).toEqual([[null], ['too_few']]);
    const gap = { ...silent, counts: silent.counts.map((_, i) => (i === 3 ? NaN : 1)) };
    expect(() => forecastCountLevel(gap, { period: 7, horizon: 1 })).toThrow(/missing/);
  });
});
