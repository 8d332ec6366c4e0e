import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { adjustedRandIndex, vMeasure } from '@/analysis/v-measure/v-measure';

const table = (rows: number, columns: number, weights: number[]) => ({ rows, columns, weights });

describe('vMeasure', () => {
  it('gives figures worked by hand where one class is halved', () => {
    // Classes of 2 and 2; the second split in two clusters of 1: H(C) = ln 2, H(K) = 1.5 ln 2, H(C, K) = 1.5 ln 2.
    const measure = vMeasure(table(2, 3, [2, 0, 0, 0, 1, 1]))!;
    expect(measure.homogeneity).toBeCloseTo(1, 12);
    expect(measure.completeness).toBeCloseTo(2 / 3, 12);
    expect(measure.vMeasure).toBeCloseTo(0.8, 12);
  });

  it('is 1 for a partition with itself, 0 where nothing is told', () => {
    expect(vMeasure(table(3, 3, [5, 0, 0, 0, 7, 0, 0, 0, 1]))).toEqual({
      homogeneity: 1,
      completeness: 1,
      vMeasure: 1,
    });
    expect(vMeasure(table(2, 2, [1, 1, 1, 1]))).toEqual({ homogeneity: 0, completeness: 0, vMeasure: 0 });
    expect(vMeasure(table(1, 1, [4]))!.vMeasure).toBe(1);
  });

  it('is undefined without anything in common', () => {
    expect(vMeasure(table(2, 2, [0, 0, 0, 0]))).toBeNull();
    expect(vMeasure(table(0, 0, []))).toBeNull();
  });

  it('stays between 0 and 1, swaps its sides with the table, and does not see the scale', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (weights) => {
          const measure = vMeasure(table(2, 3, weights));
          fc.pre(measure !== null);
          const turned = vMeasure(
            table(
              3,
              2,
              [0, 3, 1, 4, 2, 5].map((i) => weights[i]!),
            ),
          )!;
          const scaled = vMeasure(
            table(
              2,
              3,
              weights.map((weight) => weight * 1000),
            ),
          )!;
          for (const figure of Object.values(measure)) {
            expect(figure).toBeGreaterThanOrEqual(0);
            expect(figure).toBeLessThanOrEqual(1);
          }
          expect(turned.homogeneity).toBeCloseTo(measure.completeness, 6);
          expect(scaled.vMeasure).toBeCloseTo(measure.vMeasure, 6);
        },
      ),
      { seed: 1, examples: [[[0, 0, 1, 0, 0, 1]]] },
    );
  });

  it('refuses tables that do not fit', () => {
    expect(() => vMeasure(table(2, 2, [1]))).toThrow(RangeError);
    expect(() => vMeasure(table(1, 1, [-1]))).toThrow(RangeError);
    expect(() => vMeasure(table(1, 1, [NaN]))).toThrow(RangeError);
  });
});

describe('adjustedRandIndex', () => {
  it('is 1 for the same labels, about 0 at chance, undefined for one thing', () => {
    expect(adjustedRandIndex(table(2, 2, [3, 0, 0, 4]))).toBe(1);
    expect(adjustedRandIndex(table(1, 2, [3, 4]))).toBe(0);
    expect(adjustedRandIndex(table(1, 1, [1]))).toBeNull();
  });
});
