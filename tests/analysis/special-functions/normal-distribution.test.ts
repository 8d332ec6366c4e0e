import { describe, expect, it } from 'vitest';
import {
  normalDensity,
  normalLowerTail,
  normalQuantile,
  normalTwoSidedP,
  normalUpperTail,
} from '@/analysis/special-functions/normal-distribution';

describe('the normal distribution', () => {
  it('has the textbook points', () => {
    expect(normalLowerTail(1.959963984540054)).toBeCloseTo(0.975, 15);
    expect(normalTwoSidedP(-1.959963984540054)).toBeCloseTo(0.05, 15);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
  });

  it('is symmetric', () => {
    for (const z of [0.1, 1.3, 5, 12]) expect(normalUpperTail(z)).toBe(normalLowerTail(-z));
    for (const p of [1e-12, 0.01, 0.3]) expect(normalQuantile(p)).toBeCloseTo(-normalQuantile(1 - p), 4);
  });

  it('inverts its tail down to the smallest probabilities', () => {
    for (const p of [1e-300, 1e-100, 1e-20, 1e-5, 0.2, 0.4999]) {
      expect(Math.abs(normalLowerTail(normalQuantile(p)) / p - 1)).toBeLessThan(1e-11);
    }
  });

  it('has infinite ends and nothing beyond', () => {
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
    expect(normalQuantile(-0.1)).toBeNaN();
    expect(normalTwoSidedP(NaN)).toBeNaN();
  });
});
