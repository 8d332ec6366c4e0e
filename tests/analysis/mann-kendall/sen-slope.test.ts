import { describe, expect, it } from 'vitest';
import { senSlope } from '@/analysis/mann-kendall/sen-slope';

describe('senSlope', () => {
  it('finds a line exactly and is not moved by one wild value', () => {
    expect(senSlope([5, 7, 9, 11, 13])).toEqual({ slope: 2, intercept: 5 });
    expect(senSlope([5, 7, 900, 11, 13, 15, 17]).slope).toBe(2);
  });

  it('is undefined below two values', () => {
    expect(senSlope([4]).slope).toBeNaN();
  });
});
