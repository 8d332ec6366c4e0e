import { describe, expect, it } from 'vitest';
import { averageRanks } from '@/analysis/prospective/rank-average';

describe('averageRanks', () => {
  it('is hand-worked for two methods', () => {
    // Ranks 0 1/2 1 and 1 1/4 1/4, the tied ones sharing.
    const ranks = averageRanks([Float64Array.of(1, 5, 90), Float64Array.of(8, 2, 2)]);
    expect(Array.from(ranks)).toEqual([0.5, 0.375, 0.625]);
  });

  it('does not care about units of measure', () => {
    const scores = Float64Array.of(3, 1, 2);
    expect(averageRanks([scores, scores.map((score) => Math.exp(10 * score))])).toEqual(
      averageRanks([scores]),
    );
  });

  it('goes by the methods that say something', () => {
    const ranks = averageRanks([Float64Array.of(1, 2, NaN), Float64Array.of(NaN, NaN, NaN)]);
    expect(Array.from(ranks)).toEqual([0, 1, NaN]);
    expect(Array.from(averageRanks([Float64Array.of(7)]))).toEqual([0.5]);
    expect(averageRanks([]).length).toBe(0);
    expect(() => averageRanks([new Float64Array(2), new Float64Array(3)])).toThrow(RangeError);
  });
});
