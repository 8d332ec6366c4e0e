import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classBreaks, classOf } from '@/layers/class-breaks';

describe('classBreaks', () => {
  it('puts about as many values into each quantile class', () => {
    expect(classBreaks([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 'quantile')).toEqual([1, 3, 5, 7, 9]);
  });

  it('spans the same range in each equal class', () => {
    expect(classBreaks([0, 3, 100], 'equal')).toEqual([0, 20, 40, 60, 80]);
  });

  it('makes fewer classes of fewer different values', () => {
    expect(classBreaks([0, 0, 0, 0, 0, 0, 7], 'quantile')).toEqual([0]);
    expect(classBreaks([4, 4], 'equal')).toEqual([4]);
    expect(classBreaks([], 'quantile')).toEqual([]);
  });

  it('puts every value into the class whose bounds hold it', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        for (const rule of ['quantile', 'equal'] as const) {
          const breaks = classBreaks(values, rule);
          for (const value of values) {
            const found = classOf(value, breaks);
            expect(value).toBeGreaterThanOrEqual(breaks[found]!);
            if (found + 1 < breaks.length) expect(value).toBeLessThan(breaks[found + 1]!);
          }
        }
      }),
      { seed: 5 },
    );
  });
});
