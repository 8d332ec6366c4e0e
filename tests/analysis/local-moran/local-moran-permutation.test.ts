import { describe, expect, it } from 'vitest';
import { rowStandardize, weightsFromLists } from '@/analysis/contiguity/spatial-weights';
import { localMoran } from '@/analysis/local-moran/local-moran';
import { localMoranPermutation } from '@/analysis/local-moran/local-moran-permutation';
import { buildRandom } from '@/analysis/random/random';
import { drawNormal } from '@/analysis/random/variates';
import { queenLattice } from '#tests/support/lattice';

const weights = rowStandardize(queenLattice(6));
const random = buildRandom(41);
const values = Float64Array.from({ length: 36 }, () => drawNormal(random));

describe('localMoranPermutation', () => {
  it('has the mean and spread that the conditional moments give exactly', () => {
    const exact = localMoran(values, weights);
    const { mean, standardDeviation } = localMoranPermutation(values, weights, { permutations: 20_000 });
    mean.forEach((value, i) => {
      const spread = Math.sqrt(exact.variance[i]!);
      expect(Math.abs(value - exact.expectation[i]!) / spread).toBeLessThan(0.04);
      expect(standardDeviation[i]! / spread).toBeCloseTo(1, 1.3);
    });
  });

  it('spreads more with replacement', () => {
    const options = { permutations: 4_000 };
    const without = localMoranPermutation(values, weights, options).standardDeviation;
    const replaced = localMoranPermutation(values, weights, {
      ...options,
      withReplacement: true,
    }).standardDeviation;
    const ratio = replaced.reduce((sum, value, i) => sum + value / without[i]! / 36, 0);
    // sqrt((N - 1) / (N - k)) with N = 35 others and k of 3 to 8 neighbors.
    expect(ratio).toBeGreaterThan(1.04);
    expect(ratio).toBeLessThan(1.14);
  });

  it('counts ties: a binary map is mostly tied', () => {
    const binary = Float64Array.from({ length: 36 }, (_, i) => (i === 7 ? 1 : 0));
    const { tiedFraction, p } = localMoranPermutation(binary, weights, { permutations: 500 });
    expect(tiedFraction[35]).toBeGreaterThan(0.8);
    expect(p[35]).toBe(1);
  });

  it('is undefined for islands and where all values are equal', () => {
    const island = localMoranPermutation([1, 2, 4, 7], weightsFromLists([[1], [0], [1], []]), {
      permutations: 99,
    });
    expect([island.p[3], island.mean[3]]).toEqual([NaN, NaN]);
    expect(localMoranPermutation(new Float64Array(36), weights).p.every(Number.isNaN)).toBe(true);
  });
});
