import { describe, expect, it } from 'vitest';
import { moranMap } from '@/analysis/local-moran/moran-map';
import { queenLattice } from '#tests/support/lattice';

describe('moranMap', () => {
  const weights = queenLattice(10);
  /** A block of high values in a corner, and one low cell in its middle. */
  const values = Float64Array.from({ length: 100 }, (_, cell) => {
    const high = cell % 10 < 5 && cell < 50;
    if (cell === 22) return 0;
    return (high ? 30 : 10) + (cell % 3);
  });

  it.each(['permutation', 'normal'] as const)('finds the cluster and the outlier in it (%s)', (inference) => {
    const { classes, global } = moranMap({ values, weights, inference });
    expect(classes.filter((name) => name === 'high-high').length).toBeGreaterThan(8);
    expect(classes[22]).toBe('low-high');
    expect(classes[99]).not.toBe('high-high');
    expect(global!.p).toBeLessThan(0.001);
  });

  it('has no class where nothing varies', () => {
    const map = moranMap({ values: new Float64Array(100).fill(2), weights });
    expect(new Set(map.classes)).toEqual(new Set([null]));
    expect(map.global).toBeNull();
  });
});
