import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProjection, gaussKruger3, utm } from '@/domain/geo/transverse-mercator';

describe('transverse Mercator', () => {
  it('agrees with PROJ to a millimeter (Beijing, CGCS2000 3-degree zone 117 and UTM zone 50)', () => {
    const [x, y] = buildProjection(utm(116.391)).toMeters(116.391, 39.907);

    expect(x).toBeCloseTo(447_945.313411219, 3);
    expect(y).toBeCloseTo(4_417_612.69556276, 3);
    expect(gaussKruger3(116.391).centralMeridianDegrees).toBe(117);
  });

  it('puts the central meridian on the false easting', () => {
    const [x] = buildProjection(gaussKruger3(120)).toMeters(120, 30);

    expect(x).toBeCloseTo(500_000, 6);
  });

  it('comes back to where it started, within a hundredth of a millimeter', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 73, max: 136, noNaN: true }),
        fc.double({ min: 3, max: 54, noNaN: true }),
        (lon, lat) => {
          const { toMeters, toDegrees } = buildProjection(gaussKruger3(lon));
          const [back, up] = toDegrees(...toMeters(lon, lat));

          expect(Math.abs(back - lon)).toBeLessThan(1e-10);
          expect(Math.abs(up - lat)).toBeLessThan(1e-10);
        },
      ),
      { seed: 1 },
    );
  });
});
