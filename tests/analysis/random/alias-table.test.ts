import { describe, expect, it } from 'vitest';
import { buildAliasTable } from '@/analysis/random/alias-table';
import { buildRandom } from '@/analysis/random/random';

describe('buildAliasTable', () => {
  it('draws in proportion to the weights and never what weighs nothing', () => {
    const random = buildRandom(6);
    const { draw } = buildAliasTable([1, 0, 3, 6]);
    const counts = new Float64Array(4);
    for (let k = 0; k < 50_000; k++) counts[draw(random)]!++;
    expect(counts[1]).toBe(0);
    expect(counts[0]! / 50_000).toBeCloseTo(0.1, 2);
    expect(counts[2]! / 50_000).toBeCloseTo(0.3, 2);
    expect(counts[3]! / 50_000).toBeCloseTo(0.6, 2);
  });

  it('refuses weights that are negative or all zero', () => {
    expect(() => buildAliasTable([1, -1])).toThrow(RangeError);
    expect(() => buildAliasTable([0, 0])).toThrow(RangeError);
  });
});
