import { describe, expect, it } from 'vitest';
import { buildMultinomialDraw } from '@/analysis/random/multinomial';
import { buildRandom } from '@/analysis/random/random';

describe('buildMultinomialDraw', () => {
  it.each([20, 4000])('deals out all of %d events in proportion to the weights', (trials) => {
    const { draw } = buildMultinomialDraw([1, 0, 2, 5]);
    const random = buildRandom(3);
    const counts = new Float64Array(4);
    const sums = new Float64Array(4);
    for (let k = 0; k < 2000; k++) {
      draw(random, trials, counts);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(trials);
      counts.forEach((count, i) => (sums[i]! += count / (2000 * trials)));
    }
    expect(sums[1]).toBe(0);
    expect(sums[0]).toBeCloseTo(0.125, 2);
    expect(sums[3]).toBeCloseTo(0.625, 2);
  });
});
