import { describe, expect, it } from 'vitest';
import { crossTabulate } from '@/analysis/v-measure/contingency-table';

describe('crossTabulate', () => {
  it('counts things by both labels, and tells those without one', () => {
    expect(crossTabulate([0, 0, 1, -1, 1], [1, 1, 0, 0, -1])).toEqual({
      rows: 2,
      columns: 2,
      weights: Float64Array.of(0, 2, 1, 0),
      unlabeled: 2,
    });
    expect(crossTabulate([0, 0], [0, 1], [2.5, 4]).weights).toEqual(Float64Array.of(2.5, 4));
  });

  it('is empty for nothing, and refuses lists that do not fit', () => {
    expect(crossTabulate([], [])).toMatchObject({ rows: 0, columns: 0 });
    expect(() => crossTabulate([0], [])).toThrow(RangeError);
  });
});
