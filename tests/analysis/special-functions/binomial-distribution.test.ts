import { describe, expect, it } from 'vitest';
import {
  binomialDensity,
  binomialLowerTail,
  binomialQuantile,
  binomialUpperTail,
} from '@/analysis/special-functions/binomial-distribution';

describe('the binomial distribution', () => {
  it('counts the throws of a coin', () => {
    // 4 throws: 1, 4, 6, 4, 1 of 16.
    expect([0, 1, 2, 3, 4].map((count) => binomialDensity(count, 4, 0.5) * 16)).toEqual(
      [1, 4, 6, 4, 1].map((ways) => expect.closeTo(ways, 12) as number),
    );
    expect(binomialLowerTail(1, 4, 0.5)).toBeCloseTo(5 / 16, 14);
    expect(binomialUpperTail(1, 4, 0.5)).toBeCloseTo(11 / 16, 14);
  });

  it('is certain at probabilities 0 and 1 and outside the range', () => {
    expect([binomialDensity(0, 5, 0), binomialDensity(5, 5, 1), binomialDensity(0, 0, 0.3)]).toEqual([
      1, 1, 1,
    ]);
    expect([
      binomialLowerTail(-1, 5, 0.5),
      binomialLowerTail(5, 5, 0.5),
      binomialUpperTail(5, 5, 0.5),
    ]).toEqual([0, 1, 0]);
    expect(binomialDensity(1, 5, 1.5)).toBeNaN();
  });

  it('finds the smallest count that reaches a share', () => {
    for (const p of [0.001, 0.3, 0.5, 0.99]) {
      const count = binomialQuantile(p, 60, 0.37);
      expect(binomialLowerTail(count, 60, 0.37)).toBeGreaterThanOrEqual(p);
      if (count > 0) expect(binomialLowerTail(count - 1, 60, 0.37)).toBeLessThan(p);
    }
    expect([binomialQuantile(0, 60, 0.37), binomialQuantile(1, 60, 0.37)]).toEqual([0, 60]);
  });
});
