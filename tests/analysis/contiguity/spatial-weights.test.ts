import { describe, expect, it } from 'vitest';
import { includeSelf, rowStandardize, weightsFromLists } from '@/analysis/contiguity/spatial-weights';

describe('spatial weights', () => {
  it('lay lists out row by row', () => {
    const weights = weightsFromLists([[1], [0, 2], []], [[0.5], [2, 3], []]);
    expect(Array.from(weights.offsets)).toEqual([0, 1, 3, 3]);
    expect(Array.from(weights.neighbors)).toEqual([1, 0, 2]);
    expect(Array.from(weights.weights)).toEqual([0.5, 2, 3]);
  });

  it('make each unit its own neighbor once', () => {
    const once = includeSelf(weightsFromLists([[1], [0, 1]]));
    expect(Array.from(once.neighbors)).toEqual([0, 1, 0, 1]);
    expect(includeSelf(once)).toEqual(once);
  });

  it('standardize rows to sums of one and leave islands alone', () => {
    const { weights } = rowStandardize(weightsFromLists([[1, 2], [0], []], [[1, 3], [5], []]));
    expect(Array.from(weights)).toEqual([0.25, 0.75, 1]);
  });

  it('refuse neighbors that do not exist and weights that do not match', () => {
    expect(() => weightsFromLists([[1]])).toThrow(RangeError);
    expect(() => weightsFromLists([[0]], [[1, 2]])).toThrow(RangeError);
  });
});
