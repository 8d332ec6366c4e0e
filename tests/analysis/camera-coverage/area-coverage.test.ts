import { describe, expect, it } from 'vitest';
import { areaCoverage } from '@/analysis/camera-coverage/area-coverage';
import { coverageRaster, rasterArea } from '@/analysis/camera-coverage/coverage-raster';
import { buildRandom } from '@/analysis/random/random';
import { buildBuildingIndex } from '@/analysis/visibility/building-index';
import { viewshed } from '@/analysis/visibility/viewshed';
import { viewshedShape } from '@/analysis/visibility/viewshed-shape';
import { drawTown, drawView } from '#tests/support/random-town';
import { rectangle } from '#tests/support/planar-shapes';

const site = { shapes: [rectangle(0, 0, 200, 200)], without: [] };

describe('areaCoverage', () => {
  it('gives hand-worked areas, buildings taken off', () => {
    const covered = areaCoverage(
      { shapes: [rectangle(0, 0, 100, 100)], without: [rectangle(0, 0, 50, 10)] },
      [rectangle(0, 0, 50, 100), rectangle(25, 0, 200, 20)],
    );
    expect(covered.areaSquareMeters).toBeCloseTo(9_500, 9);
    expect(covered.atLeast[1]).toBeCloseTo(4_500 + 50 * 20, 9);
    expect(covered.atLeast[2]).toBeCloseTo(25 * 10, 9);
    expect(covered.atLeast[3]).toBe(0);
    expect(covered.coverageFraction).toBeCloseTo(5_500 / 9_500, 12);
  });

  it('is undefined without ground, and 0 without cameras', () => {
    expect(areaCoverage({ shapes: [], without: [] }, [rectangle(0, 0, 1, 1)]).coverageFraction).toBeNaN();
    expect(areaCoverage(site, []).coverageFraction).toBe(0);
  });

  it('keeps the laws: union at most the sum, depth falls, a camera never hurts, a building never helps', () => {
    const random = buildRandom(31);
    for (let k = 0; k < 8; k++) {
      const town = drawTown(random, 20, 200);
      const views = Array.from({ length: 6 }, () => drawView(random, 200));
      const shapesAmong = (footprints: typeof town) => {
        const index = buildBuildingIndex(footprints);
        return views.map((view) => viewshedShape(viewshed(view, index)));
      };
      const shapes = shapesAmong(town);
      const all = areaCoverage(site, shapes);
      const singles = shapes.reduce((sum, shape) => sum + areaCoverage(site, [shape]).atLeast[1]!, 0);

      expect(all.atLeast[1]).toBeLessThanOrEqual(singles + 1e-6);
      expect(all.atLeast).toEqual([...all.atLeast].sort((a, b) => b - a));
      expect(areaCoverage(site, shapes.slice(1)).atLeast[1]).toBeLessThanOrEqual(all.atLeast[1]! + 1e-6);
      const mounted = views.some((view) => viewshed(view, buildBuildingIndex(town)).mounts.includes(0));
      if (!mounted) {
        const freer = areaCoverage(site, shapesAmong(town.slice(1))).atLeast[1]!;
        expect(all.atLeast[1]).toBeLessThanOrEqual(freer + 1e-4 * freer);
      }
    }
  });

  it('agrees with the raster within its error', () => {
    const random = buildRandom(32);
    const index = buildBuildingIndex(drawTown(random, 20, 200));
    const shapes = Array.from({ length: 6 }, () => viewshedShape(viewshed(drawView(random, 200), index)));
    const exact = areaCoverage(site, shapes);
    const raster = coverageRaster(shapes, { west: 0, south: 0, east: 200, north: 200 }, { cellMeters: 0.5 });

    for (const k of [1, 2, 3]) expect(Math.abs(rasterArea(raster, k) - exact.atLeast[k]!)).toBeLessThan(60);
  });
});
