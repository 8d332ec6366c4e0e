import { describe, expect, it } from 'vitest';
import { includeSelf } from '@/analysis/contiguity/spatial-weights';
import { hotSpotMap } from '@/analysis/gi-star/hot-spot-map';
import { buildRandom } from '@/analysis/random/random';
import { drawPoisson } from '@/analysis/random/variates';
import { queenLattice } from '#tests/support/lattice';

const weights = includeSelf(queenLattice(12));
const planted = [52, 53, 64, 65, 66];

describe('hotSpotMap', () => {
  it('finds a cluster of threefold risk in five cells in at least 80 % of runs', () => {
    const random = buildRandom(31);
    let found = 0;
    for (let run = 0; run < 50; run++) {
      const values = Float64Array.from({ length: 144 }, (_, cell) =>
        drawPoisson(random, planted.includes(cell) ? 24 : 8),
      );
      const { classes } = hotSpotMap({ values, weights, inference: 'normal' });
      if (planted.some((cell) => classes[cell]?.startsWith('hot'))) found++;
    }
    expect(found / 50).toBeGreaterThanOrEqual(0.8);
  });

  it('turns to permutation where units are few or counts sparse, and says so', () => {
    const random = buildRandom(32);
    const sparse = Float64Array.from({ length: 144 }, () => drawPoisson(random, 0.4));
    const dense = Float64Array.from({ length: 144 }, () => drawPoisson(random, 8));
    const few = Float64Array.from({ length: 16 }, () => drawPoisson(random, 8));
    expect(hotSpotMap({ values: sparse, weights, permutations: 99 })).toMatchObject({
      inference: 'permutation',
      permutations: 99,
    });
    expect(hotSpotMap({ values: dense, weights })).toMatchObject({ inference: 'normal', permutations: 0 });
    expect(
      hotSpotMap({ values: few, weights: includeSelf(queenLattice(4)), permutations: 99 }).inference,
    ).toBe('permutation');
    expect(hotSpotMap({ values: sparse.map((value) => value / 7), weights }).inference).toBe('normal');
  });

  it('gives no class where nothing varies', () => {
    const map = hotSpotMap({ values: new Float64Array(144).fill(3), weights });
    expect(new Set(map.classes)).toEqual(new Set([null]));
    expect(new Set(map.reasons)).toEqual(new Set(['constant']));
  });
});
