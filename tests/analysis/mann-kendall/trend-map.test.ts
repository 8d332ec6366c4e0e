import { describe, expect, it } from 'vitest';
import { trendMap } from '@/analysis/mann-kendall/trend-map';

describe('trendMap', () => {
  const steps = 16;
  const series = [(t: number) => 2 * t, (t: number) => 7 - (t % 3), () => 4];
  const values = Float64Array.from({ length: 3 * steps }, (_, k) => series[k % 3]!(Math.floor(k / 3)));

  it('finds the rising cell and says why a constant one has no trend', () => {
    const { slopes, adjustedP, reasons } = trendMap({ values, cells: 3, steps });
    expect(slopes[0]).toBe(2);
    expect(adjustedP[0]).toBeLessThan(1e-4);
    expect(adjustedP[1]).toBeGreaterThan(0.05);
    expect([slopes[2], adjustedP[2]]).toEqual([NaN, NaN]);
    expect(reasons).toEqual([null, null, 'constant']);
  });

  it('judges nothing below ten steps', () => {
    expect(trendMap({ values: values.subarray(0, 27), cells: 3, steps: 9 }).reasons).toEqual([
      'too_few',
      'too_few',
      'too_few',
    ]);
    expect(() => trendMap({ values, cells: 2, steps })).toThrow(RangeError);
  });
});
