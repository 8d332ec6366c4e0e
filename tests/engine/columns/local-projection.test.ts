import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProjection, gaussKruger3, utm } from '@/domain/geo/transverse-mercator';
import { buildLocalProjection } from '@/engine/columns/local-projection';

const DISTRICTS = [
  ['a district of China', gaussKruger3(120.47), [120.4, 30.2, 120.55, 30.35]],
  ['Boston', utm(-71.06), [-71.2, 42.22, -70.92, 42.41]],
  ['a prefecture four degrees wide', gaussKruger3(117), [115.3, 38.2, 118.5, 41.2]],
  ['one point', gaussKruger3(120.47), [120.4, 30.2, 120.4, 30.2]],
  ['half a continent', gaussKruger3(105), [80, 20, 130, 50]],
] as const;

describe.each(DISTRICTS)('the local projection of %s', (_, definition, bbox) => {
  const exact = buildProjection(definition);
  const local = buildLocalProjection(definition, bbox);
  const [west, south, east, north] = bbox;
  const into = new Float64Array(2);
  const fraction = fc.double({ min: -0.05, max: 1.05, noNaN: true });

  it('departs from the exact series by less than a millimeter, there and back', () => {
    fc.assert(
      fc.property(fraction, fraction, (u, v) => {
        const position = [west + u * (east - west), south + v * (north - south)] as const;
        const [x, y] = exact.toMeters(...position);
        local.toMeters(...position, into);
        const [localX, localY] = into as unknown as [number, number];
        expect(Math.abs(localX + local.originMeters[0] - x)).toBeLessThan(1e-3);
        expect(Math.abs(localY + local.originMeters[1] - y)).toBeLessThan(1e-3);
        local.toDegrees(localX, localY, into);
        expect(into[0]).toBeCloseTo(position[0], 8);
        expect(into[1]).toBeCloseTo(position[1], 8);
      }),
      { seed: 21, numRuns: 60 },
    );
  });

  it('is the exact series for places far off the district', () => {
    const [x, y] = exact.toMeters(west - 1, north + 1);
    local.toMeters(west - 1, north + 1, into);

    expect(into[0]! + local.originMeters[0]).toBeCloseTo(x, 3);
    expect(into[1]! + local.originMeters[1]).toBeCloseTo(y, 3);
  });
});
