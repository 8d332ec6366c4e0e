import { describe, expect, it } from 'vitest';
import { selfExcitingIntensity } from '@/analysis/prospective/self-exciting';

const model = { theta: 0.4, omega: 0.1, sigmaMeters: 50, backgroundSigmaMeters: 200, recordDays: 100 };
const events = { xs: Float64Array.of(0), ys: Float64Array.of(0), days: Float64Array.of(10), weights: null };
const place = { xs: Float64Array.of(50), ys: Float64Array.of(0) };

describe('selfExcitingIntensity', () => {
  it('is hand-worked for one event', () => {
    const { background, trigger } = selfExcitingIntensity(model, events, place, 20);
    expect(background[0]).toBeCloseTo((0.6 / 100 / (2 * Math.PI * 200 ** 2)) * Math.exp(-1 / 32), 18);
    expect(trigger[0]).toBeCloseTo((0.4 * 0.1 * Math.exp(-1 - 0.5)) / (2 * Math.PI * 50 ** 2), 18);
  });

  it('feels nothing of what is still to come', () => {
    expect(selfExcitingIntensity(model, events, place, 10).trigger[0]).toBe(0);
  });

  it('integrates over the plane to the share of background a day', () => {
    const side = 81;
    const step = 40;
    const xs = Float64Array.from({ length: side * side }, (_, i) => ((i % side) - 40) * step);
    const ys = Float64Array.from({ length: side * side }, (_, i) => (Math.floor(i / side) - 40) * step);
    const { background } = selfExcitingIntensity(model, events, { xs, ys }, 20);
    const total = background.reduce((sum, value) => sum + value, 0) * step * step;
    expect(total).toBeCloseTo(0.6 / 100, 8);
  });

  it('takes the weights of a fit for the background alone', () => {
    const plain = selfExcitingIntensity(model, events, place, 20);
    const doubled = selfExcitingIntensity(model, events, place, 20, Float64Array.of(2));
    expect(doubled.background[0]).toBeCloseTo(2 * plain.background[0]!, 18);
    expect(doubled.trigger).toEqual(plain.trigger);
  });
});
