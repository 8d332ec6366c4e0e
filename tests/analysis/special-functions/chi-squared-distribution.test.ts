import { describe, expect, it } from 'vitest';
import {
  chiSquaredLowerTail,
  chiSquaredQuantile,
  chiSquaredUpperTail,
} from '@/analysis/special-functions/chi-squared-distribution';
import { normalTwoSidedP } from '@/analysis/special-functions/normal-distribution';

describe('the chi-squared distribution', () => {
  it('is the square of a normal score with one degree of freedom', () => {
    for (const z of [0.2, 1.96, 5])
      expect(chiSquaredUpperTail(z * z, 1) / normalTwoSidedP(z)).toBeCloseTo(1, 12);
  });

  it('is exponential with two', () => {
    expect(chiSquaredLowerTail(3, 2)).toBeCloseTo(-Math.expm1(-1.5), 14);
    expect(chiSquaredQuantile(0.5, 2)).toBeCloseTo(2 * Math.LN2, 13);
  });
});
