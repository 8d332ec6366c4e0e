import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustPValues, ADJUSTMENTS } from '@/analysis/fdr/adjust-p-values';

const rounded = (values: Float64Array) => Array.from(values, (value) => Math.round(value * 1e6) / 1e6);

describe('adjustPValues', () => {
  it('gives hand-worked Benjamini-Hochberg values', () => {
    // Sorted .01 .02 .04 .5, times 4 / rank: .04 .04 .0533 .5, running minimum from the largest.
    expect(rounded(adjustPValues([0.04, 0.01, 0.5, 0.02]))).toEqual([0.053333, 0.04, 0.5, 0.04]);
    // Yekutieli multiplies by 1 + 1/2 + 1/3 + 1/4.
    expect(adjustPValues([0.04, 0.01, 0.5, 0.02], 'by')[1]).toBeCloseTo((0.04 * 25) / 12, 12);
    expect(rounded(adjustPValues([0.04, 0.01, 0.5, 0.02], 'holm'))).toEqual([0.08, 0.04, 0.5, 0.06]);
    expect(rounded(adjustPValues([0.04, 0.01, 0.5, 0.02], 'bonferroni'))).toEqual([0.16, 0.04, 1, 0.08]);
  });

  it('does not count tests that were not made', () => {
    const adjusted = adjustPValues([0.01, NaN, 0.02]);
    expect(adjusted[1]).toBeNaN();
    expect([adjusted[0], adjusted[2]]).toEqual([0.02, 0.02]);
    expect(adjustPValues([]).length).toBe(0);
  });

  it('never lowers a value, never changes the order, and does not mind the order of the input', () => {
    const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(pValues, (values) => {
        for (const adjustment of ADJUSTMENTS) {
          const adjusted = adjustPValues(values, adjustment);
          const mirrored = adjustPValues([...values].reverse(), adjustment).reverse();
          values.forEach((value, i) => {
            expect(adjusted[i]).toBeGreaterThanOrEqual(value);
            expect(adjusted[i]).toBeLessThanOrEqual(1);
            expect(adjusted[i]).toBeCloseTo(mirrored[i]!, 12);
            values.forEach((other, j) => expect(other < value && adjusted[j]! > adjusted[i]!).toBe(false));
          });
        }
      }),
      { seed: 2, numRuns: 60 },
    );
  });
});
