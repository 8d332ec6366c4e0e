import { describe, expect, it } from 'vitest';
import {
  negativeBinomialDensity,
  negativeBinomialLowerTail,
  negativeBinomialQuantile,
  negativeBinomialUpperTail,
} from '@/analysis/special-functions/negative-binomial-distribution';
import { poissonLowerTail } from '@/analysis/special-functions/poisson-distribution';

describe('the negative binomial distribution', () => {
  it('is geometric at size 1', () => {
    // Mean 3: success 1/4, P(X = c) = 1/4 (3/4)^c.
    for (const count of [0, 1, 5, 20]) {
      expect(negativeBinomialDensity(count, { size: 1, mean: 3 })).toBeCloseTo(0.25 * 0.75 ** count, 14);
      expect(negativeBinomialUpperTail(count, { size: 1, mean: 3 })).toBeCloseTo(0.75 ** (count + 1), 14);
    }
  });

  it('has its mean and the variance mean + mean^2 / size', () => {
    const model = { size: 2.5, mean: 7 };
    let mean = 0;
    let square = 0;
    for (let count = 0; count < 400; count++) {
      const density = negativeBinomialDensity(count, model);
      mean += count * density;
      square += count * count * density;
    }
    expect(mean).toBeCloseTo(7, 9);
    expect(square - mean * mean).toBeCloseTo(7 + 49 / 2.5, 8);
  });

  it('becomes Poisson as size grows', () => {
    expect(negativeBinomialLowerTail(4, { size: 1e9, mean: 3 })).toBeCloseTo(poissonLowerTail(4, 3), 7);
  });

  it('finds the smallest count that reaches a share', () => {
    const model = { size: 0.5, mean: 22 };
    for (const p of [0.01, 0.5, 0.999]) {
      const count = negativeBinomialQuantile(p, model);
      expect(negativeBinomialLowerTail(count, model)).toBeGreaterThanOrEqual(p);
      if (count > 0) expect(negativeBinomialLowerTail(count - 1, model)).toBeLessThan(p);
    }
  });

  it('is undefined without a size', () => {
    expect(negativeBinomialLowerTail(1, { size: 0, mean: 1 })).toBeNaN();
    expect(negativeBinomialDensity(0, { size: 1, mean: 0 })).toBe(1);
  });
});
