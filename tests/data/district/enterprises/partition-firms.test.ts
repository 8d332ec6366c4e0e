import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { clipRing, partitionPoints } from '#data/district/enterprises/partition-firms';
import type { Point } from '#data/district/geography';
import { areaOf } from '#data/district/ground/ring';

const point = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }));

describe('partitionPoints', () => {
  it('gives each part its size and each point to one part, inside its rectangle', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 12, maxLength: 12 }), (points: Point[]) => {
        const parts = partitionPoints(points, [2, 5, 4, 1], [0, 0, 1000, 1000]);

        expect(parts.map(({ members }) => members.length)).toEqual([2, 5, 4, 1]);
        expect(parts.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual(
          points.map((_, i) => i),
        );
        for (const { members, box } of parts)
          for (const member of members) {
            const [x, y] = points[member]!;
            expect(x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]).toBe(true);
          }
      }),
    );
  });
});

describe('clipRing', () => {
  const triangle: Point[] = [
    [0, 0],
    [10, 0],
    [0, 10],
    [0, 0],
  ];

  it('cuts a triangle to its part in a box: 50 less the corner above 5, 12.5', () => {
    expect(areaOf([[clipRing(triangle, [0, 0, 10, 5])]])).toBeCloseTo(37.5, 9);
  });

  it('keeps what lies inside and drops what lies outside', () => {
    expect(areaOf([[clipRing(triangle, [-5, -5, 20, 20])]])).toBeCloseTo(50, 9);
    expect(clipRing(triangle, [20, 20, 30, 30])).toEqual([]);
  });
});
