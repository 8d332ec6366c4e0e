import { describe, expect, it } from 'vitest';
import {
  inverseRegularizedGammaP,
  regularizedGammaP,
  regularizedGammaQ,
} from '@/analysis/special-functions/incomplete-gamma';

describe('regularizedGammaP and Q', () => {
  it('is the exponential distribution at shape 1', () => {
    for (const x of [1e-12, 0.3, 1, 2.5, 30]) {
      expect(regularizedGammaP(1, x) / -Math.expm1(-x)).toBeCloseTo(1, 14);
      expect(regularizedGammaQ(1, x) / Math.exp(-x)).toBeCloseTo(1, 13);
    }
  });

  it('sums to one on both sides of the mean', () => {
    for (const a of [0.01, 0.5, 3, 80, 1e5]) {
      for (const factor of [0.5, 0.99, 1, 1.01, 2]) {
        expect(regularizedGammaP(a, a * factor) + regularizedGammaQ(a, a * factor)).toBeCloseTo(1, 13);
      }
    }
  });

  it('is undefined for shapes that are not positive', () => {
    expect(regularizedGammaP(0, 1)).toBeNaN();
    expect(regularizedGammaQ(-1, 1)).toBeNaN();
    expect(inverseRegularizedGammaP(1, 1.1)).toBeNaN();
  });
});

describe('inverseRegularizedGammaP', () => {
  it('undoes P over many orders of magnitude', () => {
    for (const a of [0.02, 0.5, 1, 7, 300, 40_000]) {
      for (const p of [1e-80, 1e-6, 0.2, 0.5, 0.9, 1 - 1e-9]) {
        const x = inverseRegularizedGammaP(a, p);
        if (x > 1e-290) expect(Math.abs(regularizedGammaP(a, x) / p - 1)).toBeLessThan(1e-9);
      }
    }
    expect([inverseRegularizedGammaP(3, 0), inverseRegularizedGammaP(3, 1)]).toEqual([0, Infinity]);
  });
});
