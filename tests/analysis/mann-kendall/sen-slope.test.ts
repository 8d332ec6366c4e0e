import { describe, expect, it } from 'vitest';
import { senSlope, senSlopeInterval } from '@/analysis/mann-kendall/sen-slope';

describe('senSlopeInterval', () => {
  it('is hand-worked for ten rising steps with one exchange', () => {
    // N = 45 pairs, variance of S = 10 * 9 * 25 / 18 = 125, reach = 1.96 * sqrt(125) = 21.91:
    // ranks round(11.54) = 12 and round(33.46) + 1 = 34 of the sorted slopes.
    const values = [1, 2, 3, 5, 4, 6, 7, 8, 9, 10];
    const slopes = values
      .flatMap((later, j) => values.slice(0, j).map((earlier, i) => (later - earlier) / (j - i)))
      .sort((a, b) => a - b);
    expect(senSlopeInterval(values)).toEqual({ lower: slopes[11], upper: slopes[33] });
  });

  it('holds the slope, and is wider the surer it is to be', () => {
    const values = Array.from({ length: 40 }, (_, t) => 0.3 * t + 4 * Math.sin(7.3 * t));
    const { slope } = senSlope(values);
    const narrow = senSlopeInterval(values, 0.8);
    const wide = senSlopeInterval(values, 0.99);
    expect(narrow.lower).toBeLessThan(slope);
    expect(narrow.upper).toBeGreaterThan(slope);
    expect(wide.lower).toBeLessThan(narrow.lower);
    expect(wide.upper).toBeGreaterThan(narrow.upper);
  });

  it('is a point for a straight line and undefined below two values', () => {
    expect(senSlopeInterval([2, 4, 6, 8, 10])).toEqual({ lower: 2, upper: 2 });
    expect(senSlopeInterval([3])).toEqual({ lower: NaN, upper: NaN });
  });
});

describe('senSlope', () => {
  it('finds a line exactly and is not moved by one wild value', () => {
    expect(senSlope([5, 7, 9, 11, 13])).toEqual({ slope: 2, intercept: 5 });
    expect(senSlope([5, 7, 900, 11, 13, 15, 17]).slope).toBe(2);
  });

  it('is undefined below two values', () => {
    expect(senSlope([4]).slope).toBeNaN();
  });
});
