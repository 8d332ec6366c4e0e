import { describe, expect, it } from 'vitest';
import { median } from '@/analysis/mann-kendall/median';

describe('median', () => {
  it('is the middle, or the mean of the middle two, and leaves its input in order', () => {
    const values = [9, 1, 5];
    expect(median(values)).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(values).toEqual([9, 1, 5]);
    expect(median([])).toBeNaN();
  });
});
