import { describe, expect, it } from 'vitest';
import { columnCenter, rasterForBandwidth, rasterMask, rowCenter } from '@/analysis/kernel-density/raster';
import { isInMultiPolygon } from '@/analysis/polygon/point-in-polygon';
import type { MultiPolygon } from '@/analysis/polygon/polygon';

describe('rasterForBandwidth', () => {
  const bounds = { west: 0, south: 0, east: 9_000, north: 4_000 };

  it('takes a fifth of the bandwidth within 10 and 100 m', () => {
    expect(rasterForBandwidth(bounds, 250).cellSizeMeters).toBe(50);
    expect(rasterForBandwidth(bounds, 250)).toMatchObject({ columns: 180, rows: 80 });
    expect(rasterForBandwidth(bounds, 5000).cellSizeMeters).toBe(100);
    expect(rasterForBandwidth(bounds, 10).cellSizeMeters).toBe(10);
  });

  it('never has more than 1024 cells a side', () => {
    const wide = rasterForBandwidth({ ...bounds, east: 500_000 }, 100);
    expect(wide.columns).toBeLessThanOrEqual(1024);
    expect(wide.columns * wide.cellSizeMeters).toBeGreaterThanOrEqual(500_000 * (1 - 1e-12));
  });
});

describe('rasterMask', () => {
  it('marks the cells whose centers lie inside, holes and several parts included', () => {
    const raster = { west: -3, south: -3, cellSizeMeters: 1, columns: 30, rows: 26 };
    const shape: MultiPolygon = [
      [
        [
          [0, 0],
          [12, 1],
          [10, 17],
          [5, 6],
          [0, 15],
        ],
        [
          [2, 2],
          [4, 2],
          [4, 5],
        ],
      ],
      [
        [
          [15, 3],
          [24, 3],
          [20, 20],
        ],
      ],
    ];
    rasterMask(raster, shape).forEach((flag, cell) => {
      const x = columnCenter(raster, cell % 30);
      const y = rowCenter(raster, Math.floor(cell / 30));
      expect(flag === 1).toBe(isInMultiPolygon(shape, x, y));
    });
  });
});
