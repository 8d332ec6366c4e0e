import { describe, expect, it } from 'vitest';
import { countCovered, pinballLoss, winklerScore } from '@/analysis/forecast-accuracy/interval-accuracy';
import { buildRandom } from '@/analysis/random/random';
import { drawNormal } from '@/analysis/random/variates';

describe('countCovered', () => {
  it('counts the limits as inside', () => {
    const band = { lower: new Float64Array(4).fill(1), upper: new Float64Array(4).fill(3) };
    expect(countCovered(Float64Array.of(1, 3, 0.9, 3.1), band)).toBe(2);
  });
});

describe('winklerScore', () => {
  it('is the width, and 40 times the miss at 95 %', () => {
    expect(winklerScore(5, { lower: 2, upper: 8 }, 0.95)).toBe(6);
    expect(winklerScore(1, { lower: 2, upper: 8 }, 0.95)).toBeCloseTo(46, 10);
    expect(winklerScore(8.5, { lower: 2, upper: 8 }, 0.95)).toBeCloseTo(26, 10);
  });
});

describe('pinballLoss', () => {
  it('weighs a miss by the side it falls to', () => {
    expect(pinballLoss(10, 8, 0.9)).toBeCloseTo(1.8, 12);
    expect(pinballLoss(6, 8, 0.9)).toBeCloseTo(0.2, 12);
  });

  it('is least at the true quantile', () => {
    const random = buildRandom(61);
    const values = Array.from({ length: 5000 }, () => drawNormal(random));
    const lossAt = (quantile: number) =>
      values.reduce((sum, value) => sum + pinballLoss(value, quantile, 0.9), 0);
    expect(lossAt(1.2816)).toBeLessThan(lossAt(1.05));
    expect(lossAt(1.2816)).toBeLessThan(lossAt(1.5));
  });
});
