import { describe, expect, it } from 'vitest';
import {
  poissonDensity,
  poissonLowerTail,
  poissonQuantile,
  poissonUpperTail,
} from '@/analysis/special-functions/poisson-distribution';

describe('the Poisson distribution', () => {
  it('sums its densities to its tails', () => {
    for (const mean of [0.2, 3, 40]) {
      let sum = 0;
      for (let count = 0; count < 80; count++) {
        sum += poissonDensity(count, mean);
        expect(poissonLowerTail(count, mean)).toBeCloseTo(sum, 12);
        expect(poissonUpperTail(count, mean)).toBeCloseTo(1 - sum, 12);
      }
    }
  });

  it('gives the upper tail strictly above the count', () => {
    // P(X > 0) = 1 - exp(-2)
    expect(poissonUpperTail(0, 2)).toBeCloseTo(-Math.expm1(-2), 15);
    expect(poissonUpperTail(-1, 2)).toBe(1);
  });

  it('knows the mean of zero', () => {
    expect([
      poissonDensity(0, 0),
      poissonDensity(1, 0),
      poissonLowerTail(0, 0),
      poissonUpperTail(0, 0),
    ]).toEqual([1, 0, 1, 0]);
    expect(poissonQuantile(0.9, 0)).toBe(0);
    expect(poissonLowerTail(1, -1)).toBeNaN();
  });

  it('finds the smallest count that reaches a share', () => {
    for (const mean of [0.1, 2.2, 40, 5000]) {
      for (const p of [0.001, 0.025, 0.5, 0.975, 0.999999]) {
        const count = poissonQuantile(p, mean);
        expect(poissonLowerTail(count, mean)).toBeGreaterThanOrEqual(p * (1 - 1e-12));
        if (count > 0) expect(poissonLowerTail(count - 1, mean)).toBeLessThan(p);
      }
    }
  });
});
