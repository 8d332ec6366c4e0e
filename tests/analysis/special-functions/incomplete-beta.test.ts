import { describe, expect, it } from 'vitest';
import { inverseRegularizedBeta, regularizedBeta } from '@/analysis/special-functions/incomplete-beta';

describe('regularizedBeta', () => {
  it('has the closed forms of shapes 1', () => {
    for (const x of [1e-9, 0.2, 0.7, 0.999]) {
      expect(regularizedBeta(x, 1, 5)).toBeCloseTo(1 - (1 - x) ** 5, 13);
      expect(regularizedBeta(x, 4, 1) / x ** 4).toBeCloseTo(1, 13);
    }
  });

  it('is one minus itself when shapes and argument are exchanged', () => {
    for (const [a, b] of [
      [0.3, 8],
      [12, 0.5],
      [400, 900],
    ] as const) {
      for (const x of [0.05, 0.3, 0.6]) {
        expect(regularizedBeta(x, a, b) + regularizedBeta(1 - x, b, a, x)).toBeCloseTo(1, 13);
      }
    }
  });

  it('runs from 0 to 1 and is undefined outside', () => {
    expect([regularizedBeta(0, 2, 3), regularizedBeta(1, 2, 3)]).toEqual([0, 1]);
    expect(regularizedBeta(1.1, 2, 3)).toBeNaN();
    expect(regularizedBeta(0.5, 0, 3)).toBeNaN();
  });
});

describe('inverseRegularizedBeta', () => {
  it('undoes the function with full precision near both ends', () => {
    for (const [a, b] of [
      [0.5, 0.5],
      [3, 90],
      [2000, 4],
    ] as const) {
      for (const p of [1e-30, 0.025, 0.5, 0.975]) {
        const { x, complement } = inverseRegularizedBeta(p, a, b);
        expect(Math.abs(regularizedBeta(x, a, b, complement) / p - 1)).toBeLessThan(1e-11);
        expect(x + complement).toBeCloseTo(1, 15);
      }
    }
  });

  it('has the ends of the interval for 0 and 1', () => {
    expect(inverseRegularizedBeta(0, 2, 3)).toEqual({ x: 0, complement: 1 });
    expect(inverseRegularizedBeta(1, 2, 3)).toEqual({ x: 1, complement: 0 });
    expect(inverseRegularizedBeta(2, 2, 3).x).toBeNaN();
  });
});
