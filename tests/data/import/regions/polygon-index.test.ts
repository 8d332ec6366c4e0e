import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPolygon } from '#data/import/regions/polygon-index';

/** A jagged line across the unit square from south to north: the border of two neighbors. */
const border = fc
  .array(fc.double({ min: 0.3, max: 0.7, noNaN: true }), { minLength: 2, maxLength: 40 })
  .map((xs) => xs.map((x, i) => [x, i / (xs.length - 1)] as [number, number]));

describe('indexPolygon', () => {
  it('puts every point of a partition into exactly one part, the points of the border too', () => {
    fc.assert(
      fc.property(
        border,
        fc.array(
          fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
          { maxLength: 20 },
        ),
        (line, points) => {
          const west = indexPolygon([[[0, 0], ...line, [0, 1], [0, 0]]]);
          const east = indexPolygon([[[1, 0], [1, 1], ...line.toReversed(), [1, 0]]]);
          for (const [x, y] of [...points, ...line, ...line.map(([x, y]) => [x, y * 0.999] as const)]) {
            if (x <= 0 || x >= 1 || y < 0 || y >= 1) continue;
            expect(Number(west.contains(x, y)) + Number(east.contains(x, y))).toBe(1);
          }
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  it('leaves holes out', () => {
    const ring = (a: number, b: number): [number, number][] => [
      [a, a],
      [b, a],
      [b, b],
      [a, b],
      [a, a],
    ];
    const { contains, bbox } = indexPolygon([ring(0, 10), ring(4, 6)]);

    expect([contains(1, 1), contains(5, 5), contains(11, 5)]).toEqual([true, false, false]);
    expect(bbox).toEqual([0, 0, 10, 10]);
  });

  it('answers as the plain rule does for a ring of ten thousand vertices', () => {
    const ring = Array.from({ length: 10_000 }, (_, i) => {
      const angle = (i / 10_000) * 2 * Math.PI;
      const radius = 1 + 0.3 * Math.sin(17 * angle);
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    const { contains } = indexPolygon([[...ring, ring[0]!]]);
    for (let i = 0; i < 500; i++) {
      const angle = i * 0.7;
      const edge = 1 + 0.3 * Math.sin(17 * angle);
      expect(contains((edge - 0.01) * Math.cos(angle), (edge - 0.01) * Math.sin(angle))).toBe(true);
      expect(contains((edge + 0.01) * Math.cos(angle), (edge + 0.01) * Math.sin(angle))).toBe(false);
    }
  });
});
