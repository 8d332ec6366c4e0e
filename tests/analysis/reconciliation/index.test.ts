import { describe, expect, it } from 'vitest';
import { analysis } from '@/analysis/reconciliation/index';

describe('the analysis of reconciliation', () => {
  it('makes every step add up and keeps it above zero', () => {
    const parents = Int32Array.of(-1, 0, 0);
    const base = Float64Array.of(10, 3, 4, 1, 4, -6);
    const { method, forecasts } = analysis.run({ parents, base, residuals: null, method: null });
    expect(method).toBe('wls-struct');
    for (const from of [0, 3]) {
      expect(forecasts[from + 1]! + forecasts[from + 2]!).toBeCloseTo(forecasts[from]!, 9);
      for (let i = from; i < from + 3; i++) expect(forecasts[i]).toBeGreaterThanOrEqual(0);
    }
  });

  it('refuses forecasts that do not fit the series', () => {
    const input = { parents: Int32Array.of(-1, 0), residuals: null, method: null };
    expect(() => analysis.run({ ...input, base: new Float64Array(3) })).toThrow(RangeError);
  });
});
