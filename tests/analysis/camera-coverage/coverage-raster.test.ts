import { describe, expect, it } from 'vitest';
import { coverageRaster, rasterArea } from '@/analysis/camera-coverage/coverage-raster';
import { isInMultiPolygon } from '@/analysis/polygon/point-in-polygon';
import { buildRandom } from '@/analysis/random/random';
import { drawStar, rectangle, rectangleRing } from '#tests/support/planar-shapes';

const bounds = { west: 0, south: 0, east: 100, north: 60 };

describe('coverageRaster', () => {
  it('counts the views that hold the center of each cell', () => {
    const random = buildRandom(33);
    const stars = Array.from({ length: 5 }, () =>
      drawStar(random, [100 * random.uniform(), 60 * random.uniform()], 40),
    );
    const raster = coverageRaster(stars, bounds);
    expect([raster.columns, raster.rows]).toEqual([50, 30]);
    raster.counts.forEach((count, cell) => {
      const x = (cell % 50) * 2 + 1;
      const y = Math.floor(cell / 50) * 2 + 1;
      expect(count).toBe(stars.filter((star) => isInMultiPolygon(star, x, y)).length);
    });
  });

  it('leaves holes out, and multiplies the chances that cameras are down', () => {
    const views = [[[rectangleRing(0, 0, 20, 20), rectangleRing(4, 4, 8, 8)]], rectangle(0, 0, 10, 2)];
    const raster = coverageRaster(views, bounds, { availability: [0.9, 0.5] });

    expect(rasterArea(raster, 1)).toBe(400 - 16);
    expect(rasterArea(raster, 2)).toBe(20);
    expect(raster.allDown[0]).toBeCloseTo(0.05, 6);
    expect(raster.allDown[49]).toBe(1);
  });

  it('refuses rasters without end, and stops when told to', () => {
    expect(() => coverageRaster([], { ...bounds, east: 1e9 })).toThrow(RangeError);
    const aborted = { signal: { aborted: true } };
    expect(() => coverageRaster([rectangle(0, 0, 1, 1)], bounds, {}, aborted)).toThrow('stopped');
  });
});
