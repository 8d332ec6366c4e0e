import { describe, expect, it } from 'vitest';
import {
  defaultBandMeters,
  distanceBandWeights,
  inverseDistanceWeights,
  nearestNeighborDistances,
  nearestNeighborWeights,
} from '@/analysis/contiguity/distance-weights';
import type { SpatialWeights } from '@/analysis/contiguity/spatial-weights';
import { buildRandom } from '@/analysis/random/random';

const neighborsOf = ({ offsets, neighbors }: SpatialWeights, i: number) =>
  Array.from(neighbors.subarray(offsets[i], offsets[i + 1]));

/** Corners of a unit square of 100 m, its center, and a place far off. */
const points = { xs: [0, 100, 100, 0, 50, 1000], ys: [0, 0, 100, 100, 50, 0] };

describe('neighbors by distance', () => {
  it('include the limit of the band', () => {
    const weights = distanceBandWeights(points, 100);
    expect(neighborsOf(weights, 0)).toEqual([1, 3, 4]);
    expect(neighborsOf(weights, 5)).toEqual([]);
  });

  it('break ties of nearest neighbors by the lower index', () => {
    const weights = nearestNeighborWeights(points, 2);
    expect(neighborsOf(weights, 4)).toEqual([0, 1]);
    expect(neighborsOf(weights, 0)).toEqual([1, 4]);
    expect(() => nearestNeighborWeights(points, 6)).toThrow(RangeError);
  });

  it('find the same nearest neighbors as comparing all', () => {
    const random = buildRandom(2);
    const xs = Float64Array.from({ length: 120 }, () => random.uniform() ** 3 * 5000);
    const ys = Float64Array.from({ length: 120 }, () => random.uniform() * 300);
    const weights = nearestNeighborWeights({ xs, ys }, 5);
    for (let i = 0; i < 120; i++) {
      const distance = (j: number) => Math.hypot(xs[i]! - xs[j]!, ys[i]! - ys[j]!);
      const expected = Array.from(xs.keys())
        .filter((j) => j !== i)
        .sort((a, b) => distance(a) - distance(b))
        .slice(0, 5);
      expect(neighborsOf(weights, i)).toEqual(expected.sort((a, b) => a - b));
    }
  });

  it('weigh by inverse distance, no nearer than a meter', () => {
    const { weights } = inverseDistanceWeights(
      { xs: [0, 0.1, 4], ys: [0, 0, 0] },
      { bandMeters: 4, power: 2 },
    );
    expect(Array.from(weights)).toEqual([1, 1 / 16, 1, 1 / 3.9 ** 2, 1 / 16, 1 / 3.9 ** 2]);
  });

  it('take the largest nearest distance for the default band', () => {
    expect(defaultBandMeters(points)).toBeCloseTo(900, 12);
    expect(nearestNeighborDistances(points)[4]).toBeCloseTo(Math.hypot(50, 50), 12);
    expect(defaultBandMeters({ xs: [1], ys: [1] })).toBeNaN();
  });

  it('refuse a band below zero', () => {
    expect(() => distanceBandWeights(points, -1)).toThrow(RangeError);
  });
});
