import { describe, expect, it } from 'vitest';
import { rowStandardize, weightsFromLists } from '@/analysis/contiguity/spatial-weights';
import { gearyC, globalMoran } from '@/analysis/local-moran/global-autocorrelation';
import { localMoran } from '@/analysis/local-moran/local-moran';
import { buildRandom } from '@/analysis/random/random';
import { shuffle } from '@/analysis/random/shuffle';
import { queenLattice } from '#tests/support/lattice';

const weights = rowStandardize(queenLattice(6));
const gradient = Array.from({ length: 36 }, (_, i) => (i % 6) + Math.floor(i / 6) + (i % 3));

describe('globalMoran and gearyC', () => {
  it('are hand-worked for a row of four', () => {
    // 1 2 3 4, binary row: I = 4 / 6 * 2 (0.75 - 0.25 + 0.75) / 5 = 1 / 3; C = 3 * 6 / (2 * 6 * 5) = 0.3.
    const row = weightsFromLists([[1], [0, 2], [1, 3], [2]]);
    expect(globalMoran([1, 2, 3, 4], row)!.statistic).toBeCloseTo(1 / 3, 12);
    expect(gearyC([1, 2, 3, 4], row)!.statistic).toBeCloseTo(0.3, 12);
  });

  it('are the mean of the local statistics under row-standardized weights', () => {
    const local = localMoran(gradient, weights).statistic;
    expect(globalMoran(gradient, weights)!.statistic).toBeCloseTo(
      local.reduce((sum, value) => sum + value, 0) / 36,
      12,
    );
  });

  it('have the mean and variance that random arrangements have', () => {
    const random = buildRandom(42);
    const values = Float64Array.from(gradient, (value, i) => value + (i === 5 ? 12 : 0));
    const moran: number[] = [];
    const geary: number[] = [];
    for (let k = 0; k < 4000; k++) {
      shuffle(values, random);
      moran.push(globalMoran(values, weights)!.statistic);
      geary.push(gearyC(values, weights)!.statistic);
    }
    for (const [draws, exact] of [
      [moran, globalMoran(values, weights)!],
      [geary, gearyC(values, weights)!],
    ] as const) {
      const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
      const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
      expect(Math.abs(mean - exact.expectation) / Math.sqrt(exact.variance)).toBeLessThan(0.06);
      expect(variance / exact.variance).toBeCloseTo(1, 1);
    }
  });

  it('both see a gradient as likeness', () => {
    expect(globalMoran(gradient, weights)!.z).toBeGreaterThan(4);
    expect(gearyC(gradient, weights)!.z).toBeGreaterThan(4);
  });

  it('are undefined without variation or links', () => {
    expect(globalMoran(new Float64Array(36), weights)).toBeNull();
    expect(gearyC([1, 2, 3, 4], weightsFromLists([[], [], [], []]))).toBeNull();
  });
});
