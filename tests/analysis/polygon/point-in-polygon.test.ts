import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInMultiPolygon, isInPolygon } from '@/analysis/polygon/point-in-polygon';
import type { Polygon } from '@/analysis/polygon/polygon';

describe('isInPolygon', () => {
  const frame: Polygon = [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ],
    [
      [4, 4],
      [6, 4],
      [6, 6],
      [4, 6],
    ],
  ];

  it('sees holes', () => {
    expect(isInPolygon(frame, 1, 1)).toBe(true);
    expect(isInPolygon(frame, 5, 5)).toBe(false);
    expect(isInPolygon(frame, 11, 5)).toBe(false);
    expect(isInMultiPolygon([frame, frame], 1, 1)).toBe(true);
    expect(isInMultiPolygon([], 1, 1)).toBe(false);
  });

  it('puts every point of a partition in exactly one part, points on borders and corners too', () => {
    // A square cut into a fan of eight triangles around an inner point.
    const rim = [
      [0, 0],
      [4, 0],
      [8, 0],
      [8, 4],
      [8, 8],
      [4, 8],
      [0, 8],
      [0, 4],
    ] as const;
    const parts: Polygon[] = rim.map((from, i) => [[[3, 5], from, rim[(i + 1) % rim.length]!]]);
    const coordinate = fc.oneof(
      fc.integer({ min: 1, max: 7 }),
      fc.double({ min: 0.01, max: 7.99, noNaN: true }),
    );
    fc.assert(
      fc.property(
        coordinate,
        coordinate,
        (x, y) => parts.filter((part) => isInPolygon(part, x, y)).length === 1,
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});
