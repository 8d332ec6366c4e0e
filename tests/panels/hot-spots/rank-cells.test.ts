import { describe, expect, it } from 'vitest';
import { rankCells } from '@/panels/hot-spots/rank-cells';

describe('rankCells', () => {
  it('sorts by how far scores lie out, weak classes and unjudged cells left out', () => {
    const ranked = rankCells({
      classes: ['hot-95', 'hot-99', 'hot-90', 'cold-95', 'none', null],
      scores: Float64Array.of(2.9, 5, 2, -3, 0, NaN),
      adjustedP: Float64Array.of(0.03, 0.001, 0.08, 0.02, 1, NaN),
    });

    expect(ranked).toEqual({ high: [1, 0], low: [3], outliers: [], closest: [] });
  });

  it('names the closest where none stands out', () => {
    const ranked = rankCells({
      classes: ['none', 'hot-90', null, 'none'],
      scores: Float64Array.of(1, 2.2, NaN, 0.1),
      adjustedP: Float64Array.of(0.4, 0.08, NaN, 0.4),
    });

    expect(ranked.closest).toEqual([1, 0, 3]);
  });
});
