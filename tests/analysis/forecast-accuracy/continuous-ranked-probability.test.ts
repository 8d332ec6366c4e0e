import { describe, expect, it } from 'vitest';
import {
  countRankedProbability,
  normalRankedProbability,
} from '@/analysis/forecast-accuracy/continuous-ranked-probability';

describe('normalRankedProbability', () => {
  it('is (sqrt 2 - 1) / sqrt pi where the value is the mean', () => {
    expect(normalRankedProbability(5, 5, 1)).toBeCloseTo((Math.SQRT2 - 1) / Math.sqrt(Math.PI), 12);
  });

  it('is the absolute error of a forecast without doubt', () => {
    expect(normalRankedProbability(5, 8, 0)).toBe(3);
    expect(normalRankedProbability(5, 8, 1e-6)).toBeCloseTo(3, 5);
  });

  it('has the unit of the series', () => {
    expect(normalRankedProbability(50, 62, 30)).toBeCloseTo(10 * normalRankedProbability(5, 6.2, 3), 10);
  });
});

describe('countRankedProbability', () => {
  it('is hand-worked for a count that is surely zero', () => {
    expect(countRankedProbability(0, { mean: 0, size: null })).toBe(0);
    expect(countRankedProbability(3, { mean: 0, size: null })).toBe(3);
  });

  it('is the sum over the steps of the distribution', () => {
    // Geometric with mean 1: P(X <= k) = 1 - 2^-(k + 1); actual 1: (1/2)^2 + sum over k >= 1 of 4^-(k + 1) = 1/4 + 1/12.
    expect(countRankedProbability(1, { mean: 1, size: 1 })).toBeCloseTo(1 / 3, 9);
  });

  it('nears the normal score for large counts', () => {
    const count = countRankedProbability(420, { mean: 400, size: null });
    expect(Math.abs(count / normalRankedProbability(420, 400, 20) - 1)).toBeLessThan(0.02);
  });
});
