import { describe, expect, it } from 'vitest';
import { KERNEL_KINDS, kernelValue, type Kernel } from '@/analysis/kernel-density/kernel';
import { buildKernelMass } from '@/analysis/kernel-density/kernel-mass';
import { isInMultiPolygon } from '@/analysis/polygon/point-in-polygon';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import { normalLowerTail } from '@/analysis/special-functions/normal-distribution';

const square: MultiPolygon = [
  [
    [
      [0, 0],
      [1000, 0],
      [1000, 1000],
      [0, 1000],
    ],
  ],
];
/** Bent, with a hole, clockwise: directions must not matter. */
const bent: MultiPolygon = [
  [
    [
      [0, 0],
      [0, 900],
      [400, 900],
      [300, 300],
      [1000, 200],
      [900, 0],
    ],
    [
      [100, 100],
      [200, 100],
      [200, 220],
    ],
  ],
];

/** Mass by summing the kernel over a fine grid: a quite different way. */
function massByGrid(kernel: Kernel, window: MultiPolygon, x: number, y: number): number {
  const step = kernel.scaleMeters / 40;
  let mass = 0;
  for (let dx = -5 * kernel.scaleMeters + step / 2; dx < 5 * kernel.scaleMeters; dx += step) {
    for (let dy = -5 * kernel.scaleMeters + step / 2; dy < 5 * kernel.scaleMeters; dy += step) {
      if (isInMultiPolygon(window, x + dx, y + dy))
        mass += kernelValue(kernel, dx * dx + dy * dy) * step * step;
    }
  }
  return mass;
}

describe('buildKernelMass', () => {
  it.each(KERNEL_KINDS)(
    'is one in the middle, a half at an edge, a quarter at a corner, nothing far off: %s',
    (kind) => {
      const { at } = buildKernelMass(square, { kind, scaleMeters: 50 });
      expect(at(500, 500)).toBeCloseTo(1, 12);
      expect(at(0, 500)).toBeCloseTo(0.5, 12);
      expect(at(500, 1000)).toBeCloseTo(0.5, 12);
      for (const [x, y] of [
        [0, 0],
        [1000, 0],
        [1000, 1000],
        [0, 1000],
      ] as const) {
        expect(at(x, y)).toBeCloseTo(0.25, 12);
      }
      expect(at(-600, 500)).toBe(0);
      expect(at(1e-7, 500)).toBeCloseTo(0.5, 6);
      expect(at(-1e-7, 500)).toBeCloseTo(0.5, 6);
    },
  );

  it('is a product of normal shares for the Gaussian in a rectangle', () => {
    const { at } = buildKernelMass(square, { kind: 'gaussian', scaleMeters: 300 });
    const share = (x: number) => normalLowerTail((1000 - x) / 300) - normalLowerTail(-x / 300);
    for (const [x, y] of [
      [100, 700],
      [480, 20],
      [-150, 400],
    ] as const) {
      expect(at(x, y)).toBeCloseTo(share(x) * share(y), 11);
    }
  });

  it.each(KERNEL_KINDS)('agrees with summing over a grid in a bent window with a hole: %s', (kind) => {
    const kernel = { kind, scaleMeters: kind === 'quartic' ? 200 : 70 };
    const { at } = buildKernelMass(bent, kernel);
    for (const [x, y] of [
      [150, 150],
      [300, 250],
      [700, 120],
      [420, 500],
    ] as const) {
      expect(at(x, y)).toBeCloseTo(massByGrid(kernel, bent, x, y), 2);
    }
  });

  it('does not depend on where the window lies', () => {
    const shifted = bent.map((polygon) =>
      polygon.map((ring) => ring.map(([x, y]) => [x + 5e5, y + 4.4e6] as const)),
    );
    const kernel: Kernel = { kind: 'quartic', scaleMeters: 170 };
    expect(buildKernelMass(shifted, kernel).at(5e5 + 320, 4.4e6 + 210)).toBeCloseTo(
      buildKernelMass(bent, kernel).at(320, 210),
      9,
    );
  });
});
