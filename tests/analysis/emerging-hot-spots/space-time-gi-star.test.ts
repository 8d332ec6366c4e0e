import { describe, expect, it } from 'vitest';
import { includeSelf, weightsFromLists } from '@/analysis/contiguity/spatial-weights';
import { spaceTimeGiStar } from '@/analysis/emerging-hot-spots/space-time-gi-star';
import { getisOrdGiStar } from '@/analysis/gi-star/getis-ord-gi-star';
import { queenLattice } from '#tests/support/lattice';

const weights = queenLattice(4);
const cells = 16;
const steps = 5;
const values = Float64Array.from({ length: cells * steps }, (_, k) => (k * 13) % 7);

describe('spaceTimeGiStar', () => {
  it('is Gi* over the whole cube with the neighbors of now and of the step before', () => {
    const lists = Array.from({ length: cells * steps }, (_, bin) => {
      const [t, i] = [Math.floor(bin / cells), bin % cells];
      const around = [i, ...weights.neighbors.subarray(weights.offsets[i], weights.offsets[i + 1])];
      const now = around.map((j) => t * cells + j);
      return t === 0 ? now : [...now, ...around.map((j) => (t - 1) * cells + j)];
    });
    const expected = getisOrdGiStar(values, weightsFromLists(lists)).z;
    spaceTimeGiStar({ values, cells, steps }, weights).forEach((z, bin) =>
      expect(z).toBeCloseTo(expected[bin]!, 11),
    );
  });

  it('does not mind whether cells are their own neighbors', () => {
    const plain = spaceTimeGiStar({ values, cells, steps }, weights);
    expect(spaceTimeGiStar({ values, cells, steps }, includeSelf(weights))).toEqual(plain);
  });

  it('is undefined for a cube without variation', () => {
    const z = spaceTimeGiStar({ values: new Float64Array(cells * steps).fill(2), cells, steps }, weights);
    expect(z.every(Number.isNaN)).toBe(true);
  });

  it('refuses shapes that do not fit', () => {
    expect(() => spaceTimeGiStar({ values, cells, steps: 4 }, weights)).toThrow(RangeError);
  });
});
