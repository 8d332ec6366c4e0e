import { describe, expect, it } from 'vitest';
import { densityAtPoints, EDGE_CORRECTIONS } from '@/analysis/kernel-density/density-at-points';
import { densityRaster } from '@/analysis/kernel-density/density-raster';
import { columnCenter, rowCenter, type Raster } from '@/analysis/kernel-density/raster';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import { buildRandom } from '@/analysis/random/random';

const raster: Raster = { west: -50, south: 20, cellSizeMeters: 25, columns: 44, rows: 36 };
const shape: MultiPolygon = [
  [
    [
      [0, 50],
      [950, 80],
      [900, 850],
      [100, 700],
    ],
  ],
];
const random = buildRandom(12);
const events = {
  xs: Float64Array.from({ length: 200 }, () => 200 + random.uniform() * 600),
  ys: Float64Array.from({ length: 200 }, () => 150 + random.uniform() * 500),
};
const centers = {
  xs: Array.from({ length: raster.columns * raster.rows }, (_, cell) =>
    columnCenter(raster, cell % raster.columns),
  ),
  ys: Array.from({ length: raster.columns * raster.rows }, (_, cell) =>
    rowCenter(raster, Math.floor(cell / raster.columns)),
  ),
};

describe('densityRaster', () => {
  it.each(EDGE_CORRECTIONS)(
    'is the density at the centers of its cells, and undefined outside (%s)',
    (correction) => {
      const kernel = { kind: 'quartic' as const, scaleMeters: 180 };
      const exact = densityAtPoints(events, kernel, centers, { shape, correction });
      const cells = densityRaster(events, kernel, raster, { shape, correction });
      const inside = cells.filter((value) => !Number.isNaN(value)).length;
      expect(inside * 625).toBeGreaterThan(0.95 * 560_000);
      expect(inside).toBeLessThan(cells.length);
      cells.forEach((value, cell) => {
        if (!Number.isNaN(value))
          expect(Math.abs(value - exact[cell]!)).toBeLessThan(1e-9 * (exact[cell]! + 1e-6));
      });
    },
  );

  it('loses no more of a Gaussian than its cut beyond four standard deviations', () => {
    const kernel = { kind: 'gaussian' as const, scaleMeters: 70 };
    const exact = densityAtPoints(events, kernel, centers);
    const cells = densityRaster(events, kernel, raster);
    const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
    expect(total(cells) / total(exact)).toBeGreaterThan(1 - 4e-4);
    expect(total(cells)).toBeLessThanOrEqual(total(exact));
  });

  it('keeps the total number of events under the correction of Diggle', () => {
    const density = densityRaster(events, { kind: 'quartic', scaleMeters: 300 }, raster, {
      shape,
      correction: 'diggle',
    });
    const total = density.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value * 625), 0);
    expect(total / 200).toBeCloseTo(1, 2);
  });

  it('stops when told to and reports progress to the end', () => {
    const kernel = { kind: 'quartic' as const, scaleMeters: 100 };
    expect(() => densityRaster(events, kernel, raster, undefined, { signal: { aborted: true } })).toThrow(
      'stopped',
    );
    const told: number[] = [];
    densityRaster(events, kernel, raster, undefined, { onProgress: (fraction) => told.push(fraction) });
    expect(told.at(-1)).toBe(1);
  });
});
