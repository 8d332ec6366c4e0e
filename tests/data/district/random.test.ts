import { describe, expect, it } from 'vitest';
import { createRandom } from '#data/district/random';

describe('createRandom', () => {
  it('gives the same stream for the same seed and another for another', () => {
    const take = (seed: number): number[] => {
      const random = createRandom(seed);
      return Array.from({ length: 5 }, random.next);
    };

    expect(take(1)).toEqual(take(1));
    expect(take(1)).not.toEqual(take(2));
  });

  it('forks by label, whatever was taken before', () => {
    const used = createRandom(7);
    for (let i = 0; i < 100; i++) used.next();

    expect(used.fork('roads').next()).toBe(createRandom(7).fork('roads').next());
    expect(used.fork('roads').next()).not.toBe(used.fork('water').next());
  });

  it('spreads evenly over the unit interval', () => {
    const random = createRandom(3);
    const bins = new Array<number>(20).fill(0);
    for (let i = 0; i < 100_000; i++) bins[Math.floor(random.next() * 20)]!++;
    const chiSquare = bins.reduce((sum, count) => sum + (count - 5000) ** 2 / 5000, 0);

    // 19 degrees of freedom: 43.8 is exceeded once in a thousand.
    expect(chiSquare).toBeLessThan(43.8);
  });

  it('draws normal deviates of mean 0 and variance 1', () => {
    const random = createRandom(11);
    const values = Array.from({ length: 50_000 }, random.normal);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;

    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
  });

  it('shuffles without losing anything', () => {
    const items = Array.from({ length: 30 }, (_, i) => i);
    const shuffled = createRandom(5).shuffle(items);

    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
  });

  it('refuses to pick from nothing', () => {
    expect(() => createRandom(1).pick([])).toThrow(RangeError);
  });
});
