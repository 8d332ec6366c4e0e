import { describe, expect, it } from 'vitest';
import { densityAtPoints, EDGE_CORRECTIONS } from '@/analysis/kernel-density/density-at-points';
import { KERNEL_KINDS, type Kernel } from '@/analysis/kernel-density/kernel';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import { buildRandom } from '@/analysis/random/random';

const random = buildRandom(11);
const draw = (count: number, size: number) =>
  Float64Array.from({ length: count }, () => random.uniform() * size);
const events = { xs: draw(60, 1000), ys: draw(60, 800), weights: draw(60, 3) };
const places = { xs: draw(20, 1000), ys: draw(20, 800) };
const shape: MultiPolygon = [
  [
    [
      [0, 0],
      [1000, 0],
      [1000, 800],
      [0, 800],
    ],
  ],
];
const kernels: Kernel[] = KERNEL_KINDS.map((kind) => ({ kind, scaleMeters: kind === 'quartic' ? 260 : 90 }));

function expectRatio(actual: Float64Array, expected: Float64Array, ratio: number) {
  actual.forEach((value, i) => expect(Math.abs(value / (expected[i]! * ratio) - 1)).toBeLessThan(1e-9));
}

describe('densityAtPoints', () => {
  it('is the kernel itself for one event', () => {
    const density = densityAtPoints(
      { xs: [100], ys: [100] },
      { kind: 'quartic', scaleMeters: 150 },
      { xs: [100, 250], ys: [100, 100] },
    );
    expect(Array.from(density)).toEqual([expect.closeTo(3 / (Math.PI * 22_500), 15), 0]);
  });

  it('does not cut the Gaussian: ten standard deviations off it is exp(-50) of its peak', () => {
    const [far] = densityAtPoints(
      { xs: [0], ys: [0] },
      { kind: 'gaussian', scaleMeters: 50 },
      { xs: [500], ys: [0] },
    );
    expect(far! / (Math.exp(-50) / (2 * Math.PI * 2500))).toBeCloseTo(1, 12);
  });

  for (const correction of EDGE_CORRECTIONS) {
    it(`does not change when everything is turned and moved (${correction})`, () => {
      const [cos, sin] = [Math.cos(0.7), Math.sin(0.7)];
      const move = (xs: Float64Array, ys: Float64Array) => ({
        xs: xs.map((x, i) => 5e5 + cos * x - sin * ys[i]!),
        ys: ys.map((y, i) => 4e6 + sin * xs[i]! + cos * y),
      });
      const turned: MultiPolygon = shape.map((polygon) =>
        polygon.map((ring) =>
          ring.map(([x, y]) => [5e5 + cos * x - sin * y, 4e6 + sin * x + cos * y] as const),
        ),
      );
      for (const kernel of kernels) {
        const before = densityAtPoints(events, kernel, places, { shape, correction });
        const after = densityAtPoints(
          { ...move(events.xs, events.ys), weights: events.weights },
          kernel,
          move(places.xs, places.ys),
          { shape: turned, correction },
        );
        after.forEach((value, i) => expect(value / before[i]!).toBeCloseTo(1, 6));
      }
    });

    it(`falls to a quarter when all lengths double (${correction})`, () => {
      const twice = (values: Float64Array) => values.map((value) => 2 * value);
      const doubled: MultiPolygon = shape.map((polygon) =>
        polygon.map((ring) => ring.map(([x, y]) => [2 * x, 2 * y] as const)),
      );
      for (const kernel of kernels) {
        const before = densityAtPoints(events, kernel, places, { shape, correction });
        const after = densityAtPoints(
          { xs: twice(events.xs), ys: twice(events.ys), weights: events.weights },
          { ...kernel, scaleMeters: 2 * kernel.scaleMeters },
          { xs: twice(places.xs), ys: twice(places.ys) },
          { shape: doubled, correction },
        );
        expectRatio(after, before, 1 / 4);
      }
    });
  }

  it('doubles where every event comes twice, and ignores their order', () => {
    const again = (values: Float64Array) => Float64Array.from([...values, ...Array.from(values).reverse()]);
    for (const kernel of kernels) {
      const once = densityAtPoints(events, kernel, places);
      const twice = densityAtPoints(
        { xs: again(events.xs), ys: again(events.ys), weights: again(events.weights) },
        kernel,
        places,
      );
      expectRatio(twice, once, 2);
    }
  });

  it('raises the density near the border and leaves it far from it', () => {
    const kernel: Kernel = { kind: 'quartic', scaleMeters: 150 };
    const spots = { xs: [5, 500], ys: [400, 400] };
    const plain = densityAtPoints(events, kernel, spots, { shape, correction: 'none' });
    const corrected = densityAtPoints(events, kernel, spots, { shape, correction: 'uniform' });
    expect(corrected[0]! / plain[0]!).toBeGreaterThan(1.8);
    expect(corrected[1]).toBe(plain[1]);
  });

  it('is undefined where nothing of the kernel lies inside', () => {
    const outside = densityAtPoints(
      events,
      kernels[0]!,
      { xs: [-900], ys: [0] },
      { shape, correction: 'uniform' },
    );
    expect(outside[0]).toBeNaN();
  });

  it('refuses halves of pairs', () => {
    expect(() => densityAtPoints({ xs: [1], ys: [] }, kernels[0]!, places)).toThrow(RangeError);
    expect(() => densityAtPoints(events, kernels[0]!, { xs: [1], ys: [] })).toThrow(RangeError);
  });
});
