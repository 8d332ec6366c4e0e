import { describe, expect, it } from 'vitest';
import { buildPointGrid } from '@/analysis/point-grid/point-grid';
import { buildRandom } from '@/analysis/random/random';

describe('buildPointGrid', () => {
  const random = buildRandom(1);
  const xs = Float64Array.from({ length: 300 }, () => random.uniform() * 1000);
  const ys = Float64Array.from({ length: 300 }, () => random.uniform() * 400);

  it.each([0.5, 30, 5000])('finds what comparing all points finds, with cells of %d m', (cellSize) => {
    const grid = buildPointGrid(xs, ys, cellSize);
    for (const radius of [0, 40, 2000]) {
      const found: number[] = [];
      grid.forEachWithin(xs[7]!, ys[7]!, radius, (index) => found.push(index));
      const expected = Array.from(xs.keys()).filter(
        (i) => Math.hypot(xs[i]! - xs[7]!, ys[i]! - ys[7]!) <= radius,
      );
      expect(found.sort((a, b) => a - b)).toEqual(expected);
    }
  });

  it('includes the border of the radius', () => {
    const found: number[] = [];
    buildPointGrid([0, 3, 3.1], [0, 4, 4], 1).forEachWithin(0, 0, 5, (index, distance) =>
      found.push(index, distance),
    );
    expect(found).toEqual([0, 0, 1, 5]);
  });

  it('refuses coordinates that are no numbers and pairs that do not match', () => {
    expect(() => buildPointGrid([NaN], [0], 1)).toThrow(RangeError);
    expect(() => buildPointGrid([1], [], 1)).toThrow(RangeError);
    expect(() => buildPointGrid([], [], 1)).not.toThrow();
  });
});
