import { describe, expect, it } from 'vitest';
import { buildRandom } from '@/analysis/random/random';

describe('buildRandom', () => {
  it('gives the same stream for the same seed, on every machine', () => {
    const random = buildRandom(12345);
    expect([random.bits(), random.bits(), random.bits()]).toEqual(STREAM);
    const uniform = buildRandom(12345).uniform();
    expect(uniform).toBe(((STREAM[0]! >>> 5) * 2 ** 26 + (STREAM[1]! >>> 6)) / 2 ** 53);
  });

  it('gives other streams for other seeds', () => {
    const firsts = new Set(Array.from({ length: 1000 }, (_, seed) => buildRandom(seed).bits()));
    expect(firsts.size).toBe(1000);
  });

  it('draws uniformly below a count that does not divide 2^32', () => {
    const random = buildRandom(3);
    const counts = new Float64Array(7);
    for (let k = 0; k < 70_000; k++) counts[random.below(7)]!++;
    // Chi-squared with 6 degrees of freedom: 22.5 at p = .001.
    expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(22.5);
  });

  it('keeps uniforms in [0, 1) with the right mean and variance', () => {
    const random = buildRandom(4);
    const draws = Array.from({ length: 100_000 }, random.uniform);
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
    expect(Math.min(...draws.slice(0, 1000))).toBeGreaterThanOrEqual(0);
    expect(mean).toBeCloseTo(0.5, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });
});

/** First words of xoshiro128** seeded through splitmix32 with 12345. */
const STREAM = [518667457, 440444462, 4232892992];
