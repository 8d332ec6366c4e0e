import { describe, expect, it } from 'vitest';
import { toRatePosterior, toRatePrior } from '@/analysis/grid-forecast/gamma-poisson';

describe('toRatePrior', () => {
  it('is hand-worked for two units', () => {
    // Rates 1 and 5 over 4 each: mean 3, spread 4, less 3 / 4 for chance: variance 3.25.
    const { mean, variance, shape, rate } = toRatePrior([4, 20], [4, 4]);
    expect(mean).toBe(3);
    expect(variance).toBeCloseTo(3.25, 12);
    expect(shape).toBeCloseTo(9 / 3.25, 12);
    expect(rate).toBeCloseTo(3 / 3.25, 12);
  });

  it('holds all rates to be one where they differ no more than chance makes them', () => {
    expect(toRatePrior([9, 10, 11], [10, 10, 10])).toMatchObject({
      variance: 0,
      shape: Infinity,
      rate: Infinity,
    });
  });
});

describe('toRatePosterior', () => {
  const prior = { mean: 2, variance: 1, shape: 4, rate: 2 };

  it('adds the unit to the prior', () => {
    expect(toRatePosterior(prior, 6, 3)).toEqual({ mean: 2, shape: 10 });
    expect(toRatePosterior(prior, 0, 0)).toEqual({ mean: 2, shape: 4 });
  });

  it('lies between the prior and what the unit shows, nearer to the unit the more it shows', () => {
    const little = toRatePosterior(prior, 5, 1).mean;
    const much = toRatePosterior(prior, 500, 100).mean;
    expect(little).toBeGreaterThan(2);
    expect(much).toBeGreaterThan(little);
    expect(much).toBeLessThan(5);
  });

  it('keeps to the mean where all rates are held to be one', () => {
    expect(toRatePosterior({ ...prior, shape: Infinity, rate: Infinity }, 99, 1)).toEqual({
      mean: 2,
      shape: Infinity,
    });
  });
});
