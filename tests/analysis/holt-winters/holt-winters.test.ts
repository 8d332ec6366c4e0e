import { describe, expect, it } from 'vitest';
import { fitHoltWinters, runHoltWinters } from '@/analysis/holt-winters/holt-winters';
import { buildRandom } from '@/analysis/random/random';
import { drawPoisson } from '@/analysis/random/variates';

const random = buildRandom(13);
const shape = [1.3, 1, 0.9, 0.9, 1, 1.1, 0.8];
const counts = Float64Array.from({ length: 140 }, (_, t) => 1 + drawPoisson(random, 25 * shape[t % 7]!));

describe('runHoltWinters', () => {
  it('is hand-worked for one step', () => {
    // Start as in start-values: level 1, trend 1, season -1 0 1. Next is 4: foretold 1 + 1 - 1 = 1, though.
    const values = Float64Array.of(0, 2, 4, 3, 5, 7);
    const weights = { alpha: 0.5, beta: 0.5, gamma: 0.5 };
    const { fitted, level, trend } = runHoltWinters(values, { period: 3, form: 'additive' }, weights);
    expect(fitted[0]).toBeCloseTo(1, 12);
    // level: (3 + 1) / 2 + (1 + 1) / 2 = 3; trend: (3 - 1) / 2 + 1 / 2 = 1.5.
    expect(level[1]).toBeCloseTo(3, 12);
    expect(trend[1]).toBeCloseTo(1.5, 12);
    expect(fitted[1]).toBeCloseTo(4.5, 12);
  });

  it('turns a multiplicative season with the unit of the series, and moves an additive one with its level', () => {
    const weights = { alpha: 0.3, beta: 0.1, gamma: 0.2 };
    const plain = runHoltWinters(counts, { period: 7, form: 'multiplicative' }, weights);
    const scaled = runHoltWinters(
      counts.map((count) => 5 * count),
      { period: 7, form: 'multiplicative' },
      weights,
    );
    const shifted = runHoltWinters(
      counts.map((count) => count + 50),
      { period: 7, form: 'additive' },
      weights,
    );
    const additive = runHoltWinters(counts, { period: 7, form: 'additive' }, weights);
    scaled.fitted.forEach((value, i) => expect(value / 5).toBeCloseTo(plain.fitted[i]!, 9));
    shifted.fitted.forEach((value, i) => expect(value - 50).toBeCloseTo(additive.fitted[i]!, 9));
  });

  it('hands over the season in the order of the steps to come', () => {
    const series = Float64Array.from({ length: 17 }, (_, t) => [0, 4, 8][t % 3]!);
    const { final } = runHoltWinters(
      series,
      { period: 3, form: 'additive' },
      { alpha: 0.2, beta: 0.1, gamma: 0.1 },
    );
    // 17 steps are past: the next is at position 2 of the season.
    expect(final.season[0]! - final.season[1]!).toBeCloseTo(8, 9);
  });

  it('refuses gaps, and zeros in a multiplicative season', () => {
    const weights = { alpha: 0.2, beta: 0.1, gamma: 0.1 };
    expect(() =>
      runHoltWinters(Float64Array.of(1, NaN, 2, 3), { period: 2, form: 'additive' }, weights),
    ).toThrow(/gap/);
    const zeros = Float64Array.of(1, 0, 2, 3);
    expect(() => runHoltWinters(zeros, { period: 2, form: 'multiplicative' }, weights)).toThrow(RangeError);
    expect(() => runHoltWinters(counts, { period: 1, form: 'additive' }, weights)).toThrow(RangeError);
  });
});

describe('fitHoltWinters', () => {
  it('finds weights no grid of weights beats', () => {
    const model = { period: 7, form: 'additive' as const };
    const best = fitHoltWinters(counts, model).sumOfSquares;
    for (const alpha of [0.01, 0.05, 0.1, 0.3, 0.6]) {
      for (const beta of [0.001, 0.05, 0.3]) {
        for (const gamma of [0.001, 0.05, 0.2, 0.5]) {
          expect(best).toBeLessThan(
            runHoltWinters(counts, model, { alpha, beta, gamma }).sumOfSquares * 1.0001,
          );
        }
      }
    }
  });

  it('keeps every weight between 0.001 and 0.999', () => {
    const flat = new Float64Array(60).fill(5);
    for (const series of [counts, flat]) {
      const { weights } = fitHoltWinters(series, { period: 7, form: 'additive' });
      for (const weight of Object.values(weights)) {
        expect(weight).toBeGreaterThanOrEqual(0.001);
        expect(weight).toBeLessThanOrEqual(0.999);
      }
    }
  });
});
