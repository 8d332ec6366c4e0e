import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { geodesicMeters, ringSquareMeters } from '@/domain/geo/geodesic';
import { bufferRing } from '@/map/tools/buffer-ring';

/** A square of a hundredth of a degree. */
const square = (west: number, south: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + 0.01, south],
      [west + 0.01, south + 0.01],
      [west, south + 0.01],
      [west, south],
    ],
  ],
});

describe('bufferRing', () => {
  it('has the area of the square, its strips and its rounded corners', () => {
    const { ring, isWhole } = bufferRing(square(120, 30), 200)!;
    const width = geodesicMeters([120, 30], [120.01, 30]);
    const height = geodesicMeters([120, 30], [120, 30.01]);
    const expected = width * height + 2 * 200 * (width + height) + Math.PI * 200 ** 2;
    expect(ringSquareMeters(ring) / expected).toBeCloseTo(1, 2);
    expect(isWhole).toBe(true);
  });

  it('keeps every corner of its ring at the distance, however far the area lies from the equator', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 100, max: 2000 }), (south, meters) => {
        const { ring } = bufferRing(square(120, south), meters)!;
        const nearest = (corner: readonly [number, number]) =>
          geodesicMeters(corner, [
            Math.min(120.01, Math.max(120, corner[0])),
            Math.min(south + 0.01, Math.max(south, corner[1])),
          ]);
        for (const corner of ring) expect(Math.abs(nearest(corner) / meters - 1)).toBeLessThan(0.05);
        expect(ring.length).toBeLessThanOrEqual(120);
      }),
      { seed: 5, numRuns: 25 },
    );
  });

  it('takes the largest of parts that stay apart, and says so', () => {
    const parts = [square(120, 30).coordinates, square(121, 30).coordinates];
    const { ring, isWhole } = bufferRing({ type: 'MultiPolygon', coordinates: parts }, 100)!;
    expect(isWhole).toBe(false);
    const longitudes = ring.map(([longitude]) => longitude);
    expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeLessThan(0.02);
  });
});
