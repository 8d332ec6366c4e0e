import { describe, expect, it } from 'vitest';
import { emergingHotSpots } from '@/analysis/emerging-hot-spots/emerging-hot-spots';
import { buildRandom, type Random } from '@/analysis/random/random';
import { drawPoisson } from '@/analysis/random/variates';
import { queenLattice } from '#tests/support/lattice';

const side = 10;
const cells = side * side;
const steps = 20;
const weights = queenLattice(side);
const planted = [44, 45, 54, 55, 56];

/** Chance counts of mean 6, the planted cells multiplied by a risk that may change over time. */
function plantedCube(random: Random, riskAt: (step: number) => number) {
  const values = Float64Array.from({ length: cells * steps }, (_, bin) => {
    const risk = planted.includes(bin % cells) ? riskAt(Math.floor(bin / cells)) : 1;
    return drawPoisson(random, 6 * risk);
  });
  return { values, cells, steps };
}

describe('emergingHotSpots', () => {
  it.each([
    ['persistent', () => 3, ['persistent-hot']],
    ['intensifying', (step: number) => 2.5 + step / 8, ['intensifying-hot']],
    ['fading', (step: number) => 5 - step / 8, ['diminishing-hot']],
    ['late', (step: number) => (step >= 15 ? 4 : 1), ['consecutive-hot']],
    [
      'vanished',
      (step: number) => (step < 19 ? 4 : 0.2),
      ['historical-hot', 'persistent-hot', 'diminishing-hot'],
    ],
  ] as const)(
    'gives the core of a planted %s cluster its category in at least 80 %% of runs',
    (_, riskAt, accepted) => {
      const random = buildRandom(71);
      let right = 0;
      for (let run = 0; run < 25; run++) {
        const category = emergingHotSpots(plantedCube(random, riskAt), weights).categories[55]!;
        if ((accepted as readonly string[]).includes(category)) right++;
      }
      expect(right / 25).toBeGreaterThanOrEqual(0.8);
    },
  );

  it('finds few cells with a pattern in pure chance', () => {
    const random = buildRandom(72);
    let patterns = 0;
    for (let run = 0; run < 20; run++) {
      const { categories } = emergingHotSpots(
        plantedCube(random, () => 1),
        weights,
      );
      patterns += categories.filter((category) => category !== 'none').length;
    }
    expect(patterns / (20 * cells)).toBeLessThan(0.01);
  });

  it('gives empty cells no category unless asked to', () => {
    const cube = plantedCube(buildRandom(73), () => 3);
    for (let t = 0; t < steps; t++) cube.values[t * cells] = 0;
    const result = emergingHotSpots(cube, weights);
    expect(result.categories[0]).toBeNull();
    expect(result.reasons[0]).toBe('no_exposure');
    expect(emergingHotSpots(cube, weights, { skipEmptyCells: false }).categories[0]).not.toBeNull();
  });

  it('is not assessable without variation or with three steps', () => {
    const still = emergingHotSpots(
      { values: new Float64Array(cells * steps).fill(1), cells, steps },
      weights,
    );
    expect(new Set(still.reasons)).toEqual(new Set(['constant']));
    expect(still.trendZ.every(Number.isNaN)).toBe(true);
    const short = emergingHotSpots({ values: new Float64Array(cells * 3), cells, steps: 3 }, weights);
    expect(new Set(short.reasons)).toEqual(new Set(['too_few']));
    expect([still.trendReliable, short.trendReliable]).toEqual([true, false]);
  });

  it('stops when told to', () => {
    const cube = plantedCube(buildRandom(74), () => 1);
    expect(() => emergingHotSpots(cube, weights, {}, { signal: { aborted: true } })).toThrow('stopped');
  });
});
