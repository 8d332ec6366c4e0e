import { describe, expect, it } from 'vitest';
import { packCoverSets } from '@/analysis/max-coverage/cover-sets';
import { bendOfGains, judgeSiting } from '@/analysis/max-coverage/judge-siting';

describe('judgeSiting', () => {
  it('chooses by one weighting and judges by another', () => {
    const sets = packCoverSets([[0, 1], [2]], [3, 3, 4]);
    const judged = judgeSiting(sets, [1, 0, 3], { count: 1 });

    expect(judged.chosen).toEqual([0]);
    expect(judged.trainedFraction).toBeCloseTo(0.6, 12);
    expect(judged.judgedFraction).toBeCloseTo(0.25, 12);
    expect(judgeSiting(sets, [0, 0, 0], { count: 1 }).judgedFraction).toBeNaN();
    expect(() => judgeSiting(sets, [1], { count: 1 })).toThrow(RangeError);
  });

  it('does not credit what was covered already', () => {
    const sets = packCoverSets([[0, 1]], [1, 1]);
    expect(judgeSiting(sets, [1, 1], { count: 1, alreadyCovered: [0] }).judgedFraction).toBe(0.5);
  });
});

describe('bendOfGains', () => {
  it('stops where further sites add less than the average one', () => {
    expect(bendOfGains([10, 8, 1, 1])).toBe(2);
    expect(bendOfGains([5, 5, 5])).toBe(3);
    expect(bendOfGains([7])).toBe(1);
    expect(bendOfGains([])).toBe(0);
    expect(bendOfGains([0, 0])).toBe(0);
  });
});
