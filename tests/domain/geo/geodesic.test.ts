import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circleAround, geodesicMeters, ringSquareMeters } from '@/domain/geo/geodesic';
import type { LonLat } from '@/domain/geo/geodesic';

const place = fc.tuple(
  fc.double({ min: -179, max: 179, noNaN: true }),
  fc.double({ min: -70, max: 70, noNaN: true }),
);
const near = fc.tuple(
  fc.double({ min: -0.05, max: 0.05, noNaN: true }),
  fc.double({ min: -0.05, max: 0.05, noNaN: true }),
);

describe('geodesicMeters', () => {
  it('gives the length of a degree along the equator and along a meridian', () => {
    // Along the equator the ellipsoid is a circle: 6 378 137 · π / 180.
    expect(geodesicMeters([0, 0], [1, 0])).toBeCloseTo(111_319.491, 2);
    // The meridian's quarter is 10 001 965.729 m.
    expect(geodesicMeters([0, 0], [0, 90])).toBeCloseTo(10_001_965.729, 2);
  });

  it('gives the test line of Geoscience Australia, Flinders Peak to Buninyong', () => {
    const flinders: LonLat = [144 + 25 / 60 + 29.52442 / 3600, -(37 + 57 / 60 + 3.7203 / 3600)];
    const buninyong: LonLat = [143 + 55 / 60 + 35.38393 / 3600, -(37 + 39 / 60 + 10.1561 / 3600)];
    expect(geodesicMeters(flinders, buninyong)).toBeCloseTo(54_972.271, 1);
  });

  it('is the same both ways, nothing to itself, and never longer by a detour', () => {
    fc.assert(
      fc.property(place, near, near, (from, [dx, dy], [ex, ey]) => {
        const [to, over]: LonLat[] = [
          [from[0] + dx, from[1] + dy],
          [from[0] + ex, from[1] + ey],
        ] as const;
        const direct = geodesicMeters(from, to);
        expect(geodesicMeters(to, from)).toBeCloseTo(direct, 6);
        expect(direct).toBeLessThanOrEqual(geodesicMeters(from, over) + geodesicMeters(over, to) + 1e-6);
        expect(geodesicMeters(from, from)).toBe(0);
      }),
      { seed: 7 },
    );
  });
});

describe('ringSquareMeters', () => {
  it('gives the whole ellipsoid for its two halves', () => {
    // 510 065 621.724 km² is the surface of WGS 84; the half between longitude 0 and 180 is half of it.
    const half = ringSquareMeters([
      [0, -90],
      [180, -90],
      [180, 90],
      [0, 90],
    ]);
    expect(half / 1e6).toBeCloseTo(510_065_621.724 / 2, 1);
  });

  it('does not depend on direction or first corner', () => {
    fc.assert(
      fc.property(place, fc.array(near, { minLength: 3, maxLength: 8 }), ([x, y], corners) => {
        const ring = corners.map(([dx, dy]): LonLat => [x + dx, y + dy]);
        const area = ringSquareMeters(ring);
        const turned = [...ring.slice(1), ring[0]!];
        expect(ringSquareMeters([...ring].reverse())).toBeCloseTo(area, -1);
        expect(ringSquareMeters(turned)).toBeCloseTo(area, -1);
      }),
      { seed: 7 },
    );
  });

  it('is nothing for less than three corners', () => {
    expect(ringSquareMeters([[120, 30], [121, 30]])).toBe(0); // prettier-ignore
  });
});

describe('circleAround', () => {
  it('stands at its radius all round and has the area of the circle', () => {
    fc.assert(
      fc.property(place, fc.double({ min: 20, max: 20_000, noNaN: true }), (middle, radius) => {
        const ring = circleAround(middle, radius);
        for (const corner of ring)
          expect(Math.abs(geodesicMeters(middle, corner) / radius - 1)).toBeLessThan(0.008);
        expect(Math.abs(ringSquareMeters(ring) / (Math.PI * radius ** 2) - 1)).toBeLessThan(0.002);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});
