import { describe, expect, it } from 'vitest';
import { buildProjection, gaussKruger3, utm } from '@/domain/geo/transverse-mercator';
import { applyCubic, buildDensityWarp } from '@/engine/density-picture/density-warp';
import { metersPerPixel, toMercator } from '@/domain/geo/web-mercator';

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
  const { origin, scale, toLocal } = buildDensityWarp(projection, extent);
  const mercatorMeters = 40_075_016.686 * Math.cos((center[1] * Math.PI) / 180);
  let worst = 0;
  for (let i = 0; i <= 20; i++) {
    for (let j = 0; j <= 20; j++) {
      const point: [number, number] = [
        extent.minX + (i / 20) * sideMeters,
        extent.minY + (j / 20) * sideMeters,
      ];
      const [x, y] = toMercator(...projection.toDegrees(...point));
      const [localX, localY] = applyCubic(toLocal, i / 20, j / 20);
      const error = Math.hypot(localX * scale + origin[0] - x, localY * scale + origin[1] - y);
      worst = Math.max(worst, error * mercatorMeters);
    }
  }
  return worst;
}

describe('buildDensityWarp', () => {
  it('places a district of 20 km to 2 mm', () => {
    expect(worstErrorMeters(gaussKruger3(120.5), [120.5, 30.5], 20_000)).toBeLessThan(0.002);
  });

  it('places a city of 60 km within half a pixel of the closest zoom', () => {
    const pixel = metersPerPixel(42.3, 18);
    expect(worstErrorMeters(utm(-71), [-71.06, 42.33], 60_000)).toBeLessThan(pixel / 2);
  });

  it('keeps local coordinates within one, so that 32 bits tell centimeters apart', () => {
    const projection = buildProjection(gaussKruger3(120.5));
    const [x, y] = projection.toMeters(120.5, 30.5);
    const { toLocal } = buildDensityWarp(projection, { minX: x, minY: y, maxX: x + 9000, maxY: y + 7000 });
    const corners = [0, 1].flatMap((u) => [0, 1].flatMap((v) => applyCubic(toLocal, u, v)));
    expect(Math.max(...corners.map(Math.abs))).toBeCloseTo(1, 3);
  });
});
