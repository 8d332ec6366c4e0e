import { describe, expect, it } from 'vitest';
import { cusumReference, detectPoissonCusum } from '@/analysis/cusum/poisson-cusum';

const means = { usual: 2, raised: 4 };

describe('detectPoissonCusum', () => {
  it('is hand-worked, with the sum starting again after an alarm', () => {
    // k = 2 / ln 2 = 2.885: 4 adds 1.115, 5 adds 2.115 to 3.229, over 3; then from 0 again.
    const { reference, sums, alarm } = detectPoissonCusum(Float64Array.of(1, 4, 5, 3, 0), means, 3);
    expect(reference).toBeCloseTo(2.88539, 6);
    expect(sums[0]).toBe(0);
    expect(sums[2]).toBeCloseTo(9 - 2 * reference, 12);
    expect(sums[3]).toBeCloseTo(3 - reference, 12);
    expect(Array.from(alarm)).toEqual([0, 0, 1, 0, 0]);
  });

  it('finds a slow rise no single day of which is remarkable', () => {
    const counts = Float64Array.from({ length: 12 }, () => 4);
    expect(detectPoissonCusum(counts, means, 6).alarm).toContain(1);
    expect(
      detectPoissonCusum(
        counts.map(() => 2),
        means,
        6,
      ).alarm,
    ).not.toContain(1);
  });

  it('looks for rises only, with a limit above zero', () => {
    expect(() => cusumReference({ usual: 4, raised: 2 })).toThrow(RangeError);
    expect(() => cusumReference({ usual: 0, raised: 2 })).toThrow(RangeError);
    expect(() => detectPoissonCusum(new Float64Array(3), means, 0)).toThrow(RangeError);
  });
});
