import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  buildAliasTable,
  drawBinomial,
  drawItem,
  drawPoisson,
  drawUnitGamma,
  spread,
} from '#data/district/incidents/sampling';
import { createRandom } from '#data/district/random';

function momentsOf(draw: () => number, count = 20_000) {
  const values = Array.from({ length: count }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count };
}

describe('an alias table', () => {
  it('draws items by their weights and leaves out those of weight zero', () => {
    const table = buildAliasTable([7, 8, 9], [1, 0, 3]);
    const random = createRandom(1);
    const { mean } = momentsOf(() => (drawItem(table, random) === 9 ? 1 : 0));

    expect([...table.items]).toEqual([7, 9]);
    expect(table.weight).toBe(4);
    expect(mean).toBeCloseTo(0.75, 1);
  });

  it('refuses to draw from nothing', () => {
    expect(() => drawItem(buildAliasTable([1], [0]), createRandom(1))).toThrow(RangeError);
  });
});

describe('counts', () => {
  it.each([0.4, 6, 200])('by Poisson of mean %d have that mean and variance', (mean) => {
    const random = createRandom(2);
    const found = momentsOf(() => drawPoisson(mean, random));

    expect(found.mean / mean).toBeCloseTo(1, 1);
    expect(found.variance / mean).toBeCloseTo(1, 1);
  });

  it.each([
    [5, 0.3],
    [1000, 0.004],
    [1000, 0.4],
    [40, 0.9],
  ])('by %d trials of probability %d have their mean and variance', (trials, probability) => {
    const random = createRandom(3);
    const found = momentsOf(() => drawBinomial(trials, probability, random));

    expect(found.mean / (trials * probability)).toBeCloseTo(1, 1);
    expect(found.variance / (trials * probability * (1 - probability))).toBeCloseTo(1, 1);
  });

  it('by binomial are never below zero nor above the trials', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        (trials, probability, seed) => {
          const count = drawBinomial(trials, probability, createRandom(seed));
          return Number.isInteger(count) && count >= 0 && count <= trials;
        },
      ),
    );
  });

  it('spread over slots add up to the whole, with none where the weight is zero', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 });

    fc.assert(
      fc.property(fc.nat(5000), weights, fc.nat(), (total, slots, seed) => {
        fc.pre(slots.some((weight) => weight > 0));
        const counts = spread(total, slots, createRandom(seed));

        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
        counts.forEach((count, i) => slots[i] === 0 && expect(count).toBe(0));
      }),
    );
  });

  it('cannot be spread over nothing', () => {
    expect(() => spread(3, [0, 0], createRandom(1))).toThrow(RangeError);
  });
});

describe('drawUnitGamma', () => {
  it('has mean one and variance one by shape', () => {
    const random = createRandom(4);
    const { mean, variance } = momentsOf(() => drawUnitGamma(20, random));

    expect(mean).toBeCloseTo(1, 1);
    expect(variance * 20).toBeCloseTo(1, 1);
  });
});
