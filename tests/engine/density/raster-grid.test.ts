import { describe, expect, it } from 'vitest';
import { buildRasterGrid } from '@/engine/density/raster-grid';

describe('the density raster', () => {
  it('has cells of a fifth of the bandwidth, on multiples of the cell', () => {
    expect(buildRasterGrid([-1010, -530, 1010, 500], 200)).toEqual({
      west: -1040,
      south: -560,
      cellMeters: 40,
      columns: 52,
      rows: 27,
    });
  });

  it('has cells of 100 m at most and 10 m at least', () => {
    expect(buildRasterGrid([0, 0, 5000, 5000], 2000).cellMeters).toBe(100);
    expect(buildRasterGrid([0, 0, 500, 500], 20).cellMeters).toBe(10);
  });

  it('has at most 1024 cells to a side, however large the area', () => {
    const grid = buildRasterGrid([-99_999, 3, 99_999, 60_000], 100);

    expect(Math.max(grid.columns, grid.rows)).toBeLessThanOrEqual(1024);
    expect(grid.west).toBeLessThanOrEqual(-99_999);
    expect(grid.west + grid.columns * grid.cellMeters).toBeGreaterThanOrEqual(99_999);
  });
});
