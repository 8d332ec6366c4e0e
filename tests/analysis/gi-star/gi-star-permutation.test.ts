import { describe, expect, it } from 'vitest';
import { includeSelf, weightsFromLists } from '@/analysis/contiguity/spatial-weights';
import { adjustPValues } from '@/analysis/fdr/adjust-p-values';
import { getisOrdGiStar } from '@/analysis/gi-star/getis-ord-gi-star';
import { giStarPermutationP } from '@/analysis/gi-star/gi-star-permutation';
import { buildRandom } from '@/analysis/random/random';
import { drawNormal, drawPoisson } from '@/analysis/random/variates';
import { normalTwoSidedP } from '@/analysis/special-functions/normal-distribution';
import { queenLattice } from '#tests/support/lattice';

const weights = includeSelf(queenLattice(10));

describe('giStarPermutationP', () => {
  it('gives the same answer for the same seed and another for another', () => {
    const random = buildRandom(1);
    const values = Float64Array.from({ length: 100 }, () => drawPoisson(random, 2));
    const first = giStarPermutationP(values, weights, { seed: 5 });
    expect(giStarPermutationP(values, weights, { seed: 5 })).toEqual(first);
    expect(giStarPermutationP(values, weights, { seed: 6 })).not.toEqual(first);
  });

  it('agrees with the exact share of arrangements in a small case', () => {
    // Four others 0, 1, 2, 3 and two neighbors: of six pairs one sums to 5, so p = 2 * 1/6 in the limit.
    const small = weightsFromLists([[0, 1, 2], [1], [2], [3], [4]]);
    const p = giStarPermutationP([9, 3, 2, 1, 0], small, { permutations: 50_000 });
    expect(Math.abs(p[0]! - 2 / 6)).toBeLessThan(0.012);
  });

  it('is close to the normal p for many normal values', () => {
    const random = buildRandom(2);
    const values = Float64Array.from({ length: 100 }, () => drawNormal(random));
    const { z } = getisOrdGiStar(values, weights);
    const p = giStarPermutationP(values, weights, { permutations: 2000 });
    // Gi* counts the unit itself, which stays: the two differ, but rank alike.
    const strong = Array.from(z.keys()).filter((i) => Math.abs(z[i]!) > 2.5);
    for (const i of strong) expect(p[i]).toBeLessThan(0.1);
  });

  it('is undefined where all values are equal, and for units without exposure', () => {
    expect(giStarPermutationP(new Float64Array(100), weights).every(Number.isNaN)).toBe(true);
    const values = Float64Array.from({ length: 100 }, (_, i) => (i === 3 ? NaN : i % 5));
    const p = giStarPermutationP(values, weights, { permutations: 99 });
    expect(p[3]).toBeNaN();
    expect(p[4]).toBeGreaterThan(0);
  });

  it('flags sparse chance maps no more often than it should, where the normal p flags far too many', () => {
    const sparse = includeSelf(queenLattice(8));
    const runs = 30;
    const random = buildRandom(3);
    let permutationFlags = 0;
    let normalFlags = 0;
    for (let run = 0; run < runs; run++) {
      const values = Float64Array.from({ length: 64 }, () => drawPoisson(random, 0.15));
      const anyBelow = (p: Float64Array) => adjustPValues(p).some((value) => value <= 0.05);
      if (anyBelow(getisOrdGiStar(values, sparse).z.map(normalTwoSidedP))) normalFlags++;
      if (anyBelow(giStarPermutationP(values, sparse, { permutations: 2_999, seed: run })))
        permutationFlags++;
    }
    expect(permutationFlags / runs).toBeLessThanOrEqual(0.1);
    expect(normalFlags).toBeGreaterThan(permutationFlags);
  });
});
