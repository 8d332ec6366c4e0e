import { describe, expect, it } from 'vitest';
import { gaussKruger3 } from '@/domain/geo/transverse-mercator';
import { createRouteService } from '@/workers/route/route-service';

const METERS_OF_A_DEGREE = 111_000;

describe('the route service', () => {
  it('measures along the roads it was given, in meters, and takes new roads in their place', () => {
    const service = createRouteService();
    const open = (corners: readonly (readonly [number, number])[]) =>
      service.open({
        projection: gaussKruger3(120),
        offsets: Uint32Array.of(0, corners.length),
        longitudes: Float64Array.from(corners, ([longitude]) => longitude),
        latitudes: Float64Array.from(corners, ([, latitude]) => latitude),
      });
    expect(service.distances([120, 30], [[120, 30.01]], 10_000)).toEqual([null]);

    open([
      [120, 30],
      [120, 30.01],
    ]);
    const [straight] = service.distances([120, 30], [[120, 30.01]], 10_000);
    open([
      [120, 30],
      [120.01, 30.005],
      [120, 30.01],
    ]);
    const [bent] = service.distances([120, 30], [[120, 30.01]], 10_000);

    expect(straight! / (0.01 * METERS_OF_A_DEGREE)).toBeCloseTo(1, 2);
    expect(bent!).toBeGreaterThan(1.5 * straight!);
  });
});
