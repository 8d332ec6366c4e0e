import { describe, expect, it } from 'vitest';
import { rowStandardize, weightsFromLists } from '@/analysis/contiguity/spatial-weights';
import { localMoran } from '@/analysis/local-moran/local-moran';
import { queenLattice } from '#tests/support/lattice';

const row = rowStandardize(weightsFromLists([[1], [0, 2], [1, 3], [2]]));

describe('localMoran', () => {
  it('gives hand-worked values', () => {
    // 1 2 3 6: mean 3, deviations -2 -1 0 3, m2 14 / 4. I_0 = -2 * -1 / 3.5, I_1 = -1 * (-2 + 0) / 2 / 3.5.
    const { statistic, quadrants } = localMoran([1, 2, 3, 6], row);
    expect(statistic[0]).toBeCloseTo(2 / 3.5, 12);
    expect(statistic[1]).toBeCloseTo(1 / 3.5, 12);
    expect(quadrants).toEqual(['low-low', 'low-low', 'low-high', 'high-low']);
  });

  it('has z undefined, but the statistic zero, for a unit exactly on the mean', () => {
    const { statistic, z, p } = localMoran([1, 2, 3, 6], row);
    expect(statistic[2]).toBeCloseTo(0, 15);
    expect(z[2]).toBeNaN();
    expect(p[2]).toBeNaN();
  });

  it('does not change when values are rescaled or shifted', () => {
    const weights = rowStandardize(queenLattice(5));
    const values = Array.from({ length: 25 }, (_, i) => (i * 7) % 11);
    for (const moments of ['conditional', 'total'] as const) {
      const before = localMoran(values, weights, moments);
      const after = localMoran(
        values.map((value) => 3 * value - 40),
        weights,
        moments,
      );
      before.z.forEach((score, i) => expect(after.z[i]).toBeCloseTo(score, 9));
    }
  });

  it('has expectations that sum to those of the total randomization', () => {
    // Averaged over units the conditional expectation is -1 / (n - 1), as z^2 averages to m2.
    const weights = rowStandardize(queenLattice(6));
    const { expectation } = localMoran(
      Array.from({ length: 36 }, (_, i) => (i * i) % 17),
      weights,
    );
    expect(expectation.reduce((sum, value) => sum + value, 0) / 36).toBeCloseTo(-1 / 35, 12);
  });

  it('is undefined, with the reason, for islands, equal values and two units', () => {
    const island = localMoran([1, 2, 3, 4], weightsFromLists([[1], [0], [1], []]));
    expect(island.statistic[3]).toBeNaN();
    expect(island.reasons[3]).toBe('no_neighbours');
    expect(island.quadrants[3]).toBeNull();
    expect(localMoran([4, 4, 4, 4], row).reasons[0]).toBe('constant');
    expect(localMoran([1, 2], weightsFromLists([[1], [0]])).reasons[0]).toBe('too_few');
    expect(() => localMoran([1, 2], row)).toThrow(RangeError);
  });
});
