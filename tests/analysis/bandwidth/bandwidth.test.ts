import { describe, expect, it } from 'vitest';
import {
  defaultRadiusMeters,
  meanNearestNeighborDistance,
  scottBandwidth,
  searchRadius,
} from '@/analysis/bandwidth/bandwidth';

/** Corners of a square of 200 m around (100, 100), and its center. */
const points = { xs: [0, 200, 200, 0, 100], ys: [0, 0, 200, 200, 100] };

describe('bandwidth rules', () => {
  it('give hand-worked radii', () => {
    // Standard distance sqrt(4 * 20000 / 5), median distance sqrt(20000); the first is the smaller after scaling.
    const { standardDistance, medianDistance, radius } = searchRadius(points);
    expect(standardDistance).toBeCloseTo(Math.sqrt(16_000), 10);
    expect(medianDistance).toBeCloseTo(Math.sqrt(20_000), 10);
    expect(radius).toBeCloseTo(0.9 * Math.sqrt(16_000) * 5 ** -0.2, 10);
    // Variance of 0, 200, 200, 0, 100 with divisor 4 is 10000.
    expect(scottBandwidth(points)).toEqual({
      sigmaX: 100 * 5 ** (-1 / 6),
      sigmaY: 100 * 5 ** (-1 / 6),
      sigma: expect.closeTo(100 * 5 ** (-1 / 6), 10) as number,
    });
    expect(meanNearestNeighborDistance(points)).toBeCloseTo(Math.sqrt(20_000), 10);
  });

  it('scale with the plane and keep the default within its limits', () => {
    const wide = { xs: points.xs.map((x) => 100 * x), ys: points.ys.map((y) => 100 * y) };
    expect(searchRadius(wide).radius / searchRadius(points).radius).toBeCloseTo(100, 9);
    expect(defaultRadiusMeters(points)).toBe(100);
    expect(defaultRadiusMeters(wide)).toBe(2000);
    expect(defaultRadiusMeters({ xs: [], ys: [] })).toBe(100);
  });

  it('count coincident points as no distance apart', () => {
    expect(meanNearestNeighborDistance({ xs: [0, 0, 5], ys: [0, 0, 0] })).toBeCloseTo(5 / 3, 12);
    expect(meanNearestNeighborDistance({ xs: [1], ys: [1] })).toBeNaN();
  });
});
