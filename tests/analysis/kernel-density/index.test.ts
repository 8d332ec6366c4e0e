import { describe, expect, it } from 'vitest';
import { analysis } from '@/analysis/kernel-density/index';
import type { MultiPolygon } from '@/analysis/polygon/polygon';

describe('the kernel-density analysis', () => {
  const shape: MultiPolygon = [
    [
      [
        [1000, 2000],
        [3000, 2000],
        [3000, 3000],
        [1000, 3000],
      ],
    ],
  ];

  it('fits its raster to window and bandwidth, and sums to the events', () => {
    const { density, raster } = analysis.run({
      events: { xs: [1500, 1500, 2800], ys: [2500, 2500, 2100] },
      kernel: { kind: 'quartic', scaleMeters: 250 },
      window: { shape, correction: 'diggle' },
    });
    expect(raster).toEqual({ west: 1000, south: 2000, cellSizeMeters: 50, columns: 40, rows: 20 });
    expect(density.reduce((sum, value) => sum + value * 2500, 0)).toBeCloseTo(3, 1);
  });
});
