import { describe, expect, it } from 'vitest';
import { buildProjection, gaussKruger3, utm } from '@/domain/geo/transverse-mercator';
import { applyQuadratic, buildDensityWarp } from '@/layers/incident-density/quadratic-warp';
import { metersPerPixel, toMercator } from '@/layers/web-mercator';

/** Worst distance, in meters on the ground, between where the warp puts a metric point and where it is. */
function worstErrorMeters(
  definition: ReturnType<typeof utm>,
  center: [number, number],
  sideMeters: number,
): number {
  const projection = buildProjection(definition);
  const [x, y] = projection.toMeters(...center);
  const half = sideMeters / 2;
  const extent = { minX: x - half, minY: y - half, maxX: x + half, maxY: y + half };
  const { origin, scale, toUnit } = buildDensityWarp(projection, extent);
  let worst = 0;
  for (let i = 0; i <= 20; i++) {
    for (let j = 0; j <= 20; j++) {
      const point: [number, number] = [
        extent.minX + (i / 20) * sideMeters,
        extent.minY + (j / 20) * sideMeters,
      ];
      const [mx, my] = toMercator(...projection.toDegrees(...point));
      const [u, v] = applyQuadratic(toUnit, (mx - origin[0]) / scale, (my - origin[1]) / scale);
      worst = Math.max(worst, Math.hypot(u - i / 20, v - j / 20) * sideMeters);
    }
  }
  return worst;
}

describe('buildDensityWarp', () => {
  it('places a district of 20 km to 2 cm', () => {
    expect(worstErrorMeters(gaussKruger3(120.5), [120.5, 30.5], 20_000)).toBeLessThan(0.02);
  });

  it('places a city of 60 km within half a pixel of the closest zoom', () => {
    const pixel = metersPerPixel(42.3, 18);
    expect(worstErrorMeters(utm(-71), [-71.06, 42.33], 60_000)).toBeLessThan(pixel / 2);
  });

  it('maps both ways onto itself', () => {
    const projection = buildProjection(gaussKruger3(120.5));
    const [x, y] = projection.toMeters(120.5, 30.5);
    const warp = buildDensityWarp(projection, { minX: x, minY: y, maxX: x + 9000, maxY: y + 7000 });
    const [u, v] = applyQuadratic(warp.toUnit, ...applyQuadratic(warp.toLocal, 0.3, 0.8));
    expect(u).toBeCloseTo(0.3, 6);
    expect(v).toBeCloseTo(0.8, 6);
  });
});
