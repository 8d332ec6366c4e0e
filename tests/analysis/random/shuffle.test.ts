import { describe, expect, it } from 'vitest';
import { buildRandom } from '@/analysis/random/random';
import { shuffle, shuffleFirst } from '@/analysis/random/shuffle';

describe('shuffle', () => {
  it('makes every order of three values equally likely', () => {
    const random = buildRandom(5);
    const counts = new Map<string, number>();
    for (let k = 0; k < 6000; k++) {
      const values = [1, 2, 3];
      shuffle(values, random);
      counts.set(values.join(''), (counts.get(values.join('')) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // Chi-squared with 5 degrees of freedom: 20.5 at p = .001.
    const chiSquared = Array.from(counts.values()).reduce(
      (sum, count) => sum + (count - 1000) ** 2 / 1000,
      0,
    );
    expect(chiSquared).toBeLessThan(20.5);
  });

  it('keeps all values when only some are drawn, and refuses to draw more than there are', () => {
    const values = Float64Array.of(5, 6, 7, 8);
    shuffleFirst(values, 2, buildRandom(1));
    expect(Array.from(values).sort()).toEqual([5, 6, 7, 8]);
    expect(() => shuffleFirst(values, 5, buildRandom(1))).toThrow(RangeError);
  });
});
