import { describe, expect, it } from 'vitest';
import { buildRandom } from '@/analysis/random/random';
import { drawNormal } from '@/analysis/random/variates';
import { fitStlEts, forecastStlEts, runStlSimpleSmoothing } from '@/analysis/stl-ets/stl-ets';

const random = buildRandom(24);
const week = [6, -2, -3, 0, 4, -5, 0];
const values = Float64Array.from({ length: 210 }, (_, t) => 40 + week[t % 7]! + drawNormal(random));

describe('forecastStlEts', () => {
  it('forecasts a level with its week', () => {
    const { mean } = forecastStlEts(fitStlEts(values, { period: 7 }), 14);
    mean.forEach((value, step) => expect(Math.abs(value - 40 - week[step % 7]!)).toBeLessThan(1));
  });

  it('begins with the day after the last, whatever day that is', () => {
    const { mean } = forecastStlEts(fitStlEts(values.subarray(0, 205), { period: 7 }), 3);
    // 205 = 29 weeks and 2 days.
    mean.forEach((value, step) => expect(Math.abs(value - 40 - week[(2 + step) % 7]!)).toBeLessThan(1.2));
  });

  it('is the smoothing with given weight where weight and level are those of the fit', () => {
    const fit = fitStlEts(values, { period: 7 });
    const { alpha } = fit.ets.parameters;
    const twin = runStlSimpleSmoothing(values, { period: 7 }, { alpha, level: fit.ets.initial.level });
    const [a, b] = [forecastStlEts(fit, 5), forecastStlEts(twin, 5)];
    a.mean.forEach((value, step) => expect(value).toBeCloseTo(b.mean[step]!, 10));
    a.standardError.forEach((value, step) => expect(value).toBeCloseTo(b.standardError[step]!, 10));
  });

  it('takes a damped trend where that is worth its price', () => {
    const rising = values.map((value, t) => value + 0.5 * Math.max(0, t - 150));
    expect(fitStlEts(values, { period: 7, form: 'best' }).ets.form).toBe('ANN');
    expect(fitStlEts(rising, { period: 7, form: 'best' }).ets.form).toBe('AAdN');
  });
});
