import { describe, expect, it } from 'vitest';
import { fitSelfExciting } from '@/analysis/prospective/fit-self-exciting';
import { buildRandom } from '@/analysis/random/random';
import { drawExponential, drawNormal, drawPoisson } from '@/analysis/random/variates';

const DAYS = 365;

/** A record in which each event triggers `theta` others within 80 m and 10 days on average. */
function drawRecord(seed: number, theta: number) {
  const random = buildRandom(seed);
  const waiting: [x: number, y: number, day: number][] = [];
  for (let i = drawPoisson(random, 900); i > 0; i--) {
    const center = random.below(20);
    const x = (center % 5) * 1500 + 400 * drawNormal(random);
    waiting.push([x, Math.floor(center / 5) * 1500 + 400 * drawNormal(random), random.uniform() * DAYS]);
  }
  const record: [x: number, y: number, day: number][] = [];
  for (let event = waiting.pop(); event; event = waiting.pop()) {
    const [x, y, day] = event;
    if (day > DAYS) continue;
    record.push(event);
    for (let i = drawPoisson(random, theta); i > 0; i--) {
      waiting.push([
        x + 80 * drawNormal(random),
        y + 80 * drawNormal(random),
        day + 10 * drawExponential(random),
      ]);
    }
  }
  return {
    xs: Float64Array.from(record, ([x]) => x),
    ys: Float64Array.from(record, ([, y]) => y),
    days: Float64Array.from(record, ([, , day]) => day),
    weights: null,
  };
}

describe('fitSelfExciting', () => {
  it('finds how much, how far and how long events trigger others', () => {
    const { fit } = fitSelfExciting(drawRecord(71, 0.4), { fromDay: 0, toDay: DAYS });
    expect(fit!.converged).toBe(true);
    expect(Math.abs(fit!.model.theta - 0.4)).toBeLessThan(0.1);
    expect(Math.abs(fit!.model.sigmaMeters - 80)).toBeLessThan(15);
    expect(Math.abs(1 / fit!.model.omega - 10)).toBeLessThan(4);
  });

  it('finds little triggering where there is none', () => {
    const { fit } = fitSelfExciting(drawRecord(72, 0), { fromDay: 0, toDay: DAYS });
    expect(fit!.model.theta).toBeLessThan(0.12);
  });

  it('keeps to its bounds, its weights to a mean of one', () => {
    const { fit } = fitSelfExciting(drawRecord(73, 0.3), { fromDay: 0, toDay: DAYS, maxIterations: 5 });
    const { theta, omega, sigmaMeters } = fit!.model;
    expect(theta).toBeLessThan(1);
    expect(1 / omega).toBeGreaterThanOrEqual(2);
    expect(sigmaMeters).toBeGreaterThanOrEqual(30);
    const weights = fit!.backgroundWeights;
    expect(weights.reduce((sum, weight) => sum + weight, 0) / weights.length).toBeCloseTo(1, 9);
  });

  it('does not fit 29 events, nor events outside the record, and stops when told to', () => {
    const few = drawRecord(74, 0);
    const cut = {
      xs: few.xs.slice(0, 29),
      ys: few.ys.slice(0, 29),
      days: few.days.slice(0, 29),
      weights: null,
    };
    expect(fitSelfExciting(cut, { fromDay: 0, toDay: DAYS })).toEqual({ fit: null, reason: 'too_few' });
    expect(() => fitSelfExciting(few, { fromDay: 0, toDay: 100 })).toThrow(RangeError);
    const stopped = { signal: { aborted: true } };
    expect(() => fitSelfExciting(few, { fromDay: 0, toDay: DAYS }, stopped)).toThrow(/stopped/);
  });
});
