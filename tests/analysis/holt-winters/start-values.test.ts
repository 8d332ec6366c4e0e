import { describe, expect, it } from 'vitest';
import { centeredMovingAverage, toStartValues } from '@/analysis/holt-winters/start-values';

describe('centeredMovingAverage', () => {
  it('gives half weight to both ends of an even period', () => {
    // (1/2 + 2 + 3/2) / 2 and (2/2 + 3 + 6/2) / 2.
    expect(centeredMovingAverage(Float64Array.of(1, 2, 3, 6), 2)).toEqual(Float64Array.of(2, 3.5));
  });

  it('is the plain mean over an odd period', () => {
    expect(centeredMovingAverage(Float64Array.of(1, 2, 6, 4), 3)).toEqual(Float64Array.of(3, 4));
  });
});

describe('toStartValues', () => {
  it('is hand-worked for two seasons of three', () => {
    // Values t + (-1, 0, 1): averages 2 3 4 5 lie on the line 1 + step.
    const values = Float64Array.of(0, 2, 4, 3, 5, 7);
    const { level, trend, season } = toStartValues(values, 3, 'additive');
    expect(level).toBeCloseTo(1, 12);
    expect(trend).toBeCloseTo(1, 12);
    // Departures: position 1: 0 and 0, 2: 1, 0: -1.
    expect(Array.from(season)).toEqual([-1, 0, 1]);
  });

  it('makes the terms of a season cancel: to 0 added, to 1 as factors', () => {
    const values = Float64Array.of(10, 20, 12, 30, 14, 22, 13, 35);
    const added = toStartValues(values, 4, 'additive').season;
    const factors = toStartValues(values, 4, 'multiplicative').season;
    expect(added.reduce((sum, term) => sum + term, 0)).toBeCloseTo(0, 12);
    expect(factors.reduce((sum, term) => sum + term, 0) / 4).toBeCloseTo(1, 12);
  });

  it('refuses fewer than two seasons', () => {
    expect(() => toStartValues(new Float64Array(13), 7, 'additive')).toThrow(RangeError);
  });
});
