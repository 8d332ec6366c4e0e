import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcileDivisions } from '@/analysis/reconciliation/reconcile-divisions';

const sumOf = (values: Float64Array, parts: readonly number[]) =>
  parts.reduce((sum, part) => sum + values[part]!, 0);

describe('reconcileDivisions', () => {
  it('is hand-worked for one division', () => {
    // 12 against 4 + 6: the gap of 2 is shared in proportion to the levels 12 : 4 : 6 of 22 in all,
    // so the whole gives 24/22 and the parts take 8/22 and 12/22.
    const [whole, first, second] = reconcileDivisions(Float64Array.of(12, 4, 6), [[1, 2]]);
    expect(whole).toBeCloseTo(12 - 24 / 22, 12);
    expect(first).toBeCloseTo(4 + 8 / 22, 12);
    expect(second).toBeCloseTo(6 + 12 / 22, 12);
  });

  it('leaves alone what agrees', () => {
    const base = Float64Array.of(10, 4, 6, 7, 3);
    reconcileDivisions(base, [[1, 2], [3, 4]]).forEach((value, i) => expect(value).toBeCloseTo(base[i]!, 12)); // prettier-ignore
  });

  it('makes every division add up and nothing negative, whatever comes in', () => {
    const forecasts = fc.array(fc.double({ min: -5, max: 500, noNaN: true }), { minLength: 7, maxLength: 7 });
    const divisions = [[1, 2, 3], [4, 5, 6]]; // prettier-ignore
    fc.assert(
      fc.property(forecasts, (values) => {
        const agreed = reconcileDivisions(Float64Array.from(values), divisions);
        for (const parts of divisions) {
          if (sumOf(Float64Array.from(values, (value) => Math.max(0, value)), parts) < 1e-8) continue; // prettier-ignore
          expect(Math.abs(sumOf(agreed, parts) - agreed[0]!)).toBeLessThan(1e-9 * (1 + agreed[0]!));
          for (const part of parts) expect(agreed[part]).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('passes over a division of nothing but zeros, and knows its own', () => {
    const agreed = reconcileDivisions(Float64Array.of(8, 0, 0, 5, 5), [[1, 2], [3, 4]]); // prettier-ignore
    expect([agreed[1], agreed[2]]).toEqual([0, 0]);
    expect(agreed[3]! + agreed[4]!).toBeCloseTo(agreed[0]!, 12);
    expect(() => reconcileDivisions(Float64Array.of(1, 2), [[2]])).toThrow(RangeError);
    expect(() => reconcileDivisions(Float64Array.of(1, 2, 3), [[1, 2], [2]])).toThrow(/two divisions/);
  });
});
