import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '#data/district/geography';
import { insertLine } from '#data/district/geography/planar/insert-line';
import { OUTER_FACE, PlanarMap } from '#data/district/geography/planar/planar-map';
import { signedArea } from '#data/district/geography/plane/ring';

const SQUARE: readonly Point[] = [
  [0, 0],
  [1000, 0],
  [1000, 1000],
  [0, 1000],
];

/** Areas of all faces but the outer one. */
function areas(map: PlanarMap): number[] {
  return Array.from({ length: map.faceCount - 1 }, (_, i) => signedArea(map.ring(i + 1)));
}

/** Every half-edge is the one before its next, and a face's loop names that face. */
function isLinked(map: PlanarMap): boolean {
  return Array.from({ length: 2 * map.edgeCount }, (_, half) => half).every(
    (half) => map.previous(map.next(half)) === half && map.face(map.next(half)) === map.face(half),
  );
}

describe('PlanarMap', () => {
  it('starts as one face with the outer face around it', () => {
    const map = new PlanarMap(SQUARE, 0);

    expect(areas(map)).toEqual([1_000_000]);
    expect(map.loop(OUTER_FACE).length).toBe(4);
    expect(isLinked(map)).toBe(true);
  });

  it('cuts an edge without moving anything', () => {
    const map = new PlanarMap(SQUARE, 7);
    const vertex = map.splitEdge(0, [400, 0]);

    expect(map.ring(1)).toEqual([
      [0, 0],
      [400, 0],
      [1000, 0],
      [1000, 1000],
      [0, 1000],
    ]);
    expect(map.star(vertex).length).toBe(2);
    expect(map.star(vertex).map((half) => map.line(half))).toEqual([7, 7]);
    expect(isLinked(map)).toBe(true);
  });

  it('cuts a face in two along a chain and puts the new one on its left', () => {
    const map = new PlanarMap(SQUARE, 0);
    const [from, to] = map.loop(1).filter((half) => [0, 2].includes(map.origin(half)));
    const created = map.splitFace(from!, to!, [[600, 400]], 1);

    // Triangle (0,0) (600,400) (1000,1000) (0,1000): 500,000 less the 100,000 the chain bends into it, or more.
    expect(signedArea(map.ring(created))).toBe(600_000);
    expect(signedArea(map.ring(1))).toBe(400_000);
    expect(map.star(0).length).toBe(3);
    expect(isLinked(map)).toBe(true);
  });
});

describe('insertLine', () => {
  it('cuts off what sticks out beyond the first and the last crossing', () => {
    const map = new PlanarMap(SQUARE, 0);
    insertLine(
      map,
      [
        [-100, 500],
        [500, 500],
        [1100, 500],
      ],
      1,
      20,
    );

    expect(areas(map)).toEqual([500_000, 500_000]);
    expect(map.vertexCount).toBe(4 + 3);
  });

  it('draws nothing where a line crosses nothing twice', () => {
    const map = new PlanarMap(SQUARE, 0);
    insertLine(
      map,
      [
        [300, 300],
        [600, 600],
      ],
      1,
      20,
    );

    expect(areas(map)).toEqual([1_000_000]);
  });

  it('bends a line through a junction within reach, and not through one beyond', () => {
    const verticesWhenCrossingAt = (x: number): number => {
      const map = new PlanarMap(SQUARE, 0);
      insertLine(
        map,
        [
          [500, -10],
          [500, 1010],
        ],
        1,
        20,
      );
      insertLine(
        map,
        [
          [x, -10],
          [700, 500],
          [1010, 500],
        ],
        2,
        20,
      );
      return map.vertexCount;
    };

    expect(verticesWhenCrossingAt(515)).toBe(verticesWhenCrossingAt(540) - 1);
  });

  it('draws a ring whole once it crosses something', () => {
    const map = new PlanarMap(SQUARE, 0);
    const ring: Point[] = [
      [300, 300],
      [700, 300],
      [700, 700],
      [300, 700],
      [300, 300],
    ];
    insertLine(map, ring, 1, 20);
    expect(map.faceCount).toBe(2);
    insertLine(
      map,
      [
        [500, -10],
        [500, 1010],
      ],
      2,
      20,
    );
    insertLine(map, ring, 3, 20);

    expect(areas(map).sort((a, b) => a - b)).toEqual([80_000, 80_000, 420_000, 420_000]);
  });

  it('keeps the faces a partition of the square, whatever is drawn', () => {
    const coordinate = fc.integer({ min: -200, max: 1200 });
    const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 6 });
    // Off the whole numbers, so that no line runs along another.
    const nudge = (lines: [number, number][][]): Point[][] =>
      lines.map((points, i) =>
        points.map(([x, y], k): Point => [x + 0.31 * i + 0.17 * k + 0.05, y + 0.23 * i - 0.13 * k + 0.07]),
      );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const map = new PlanarMap(SQUARE, 0);
        nudge(lines).forEach((points, i) => insertLine(map, points, i + 1, 25));

        expect(isLinked(map)).toBe(true);
        expect(areas(map).every((area) => area > 0)).toBe(true);
        expect(areas(map).reduce((a, b) => a + b, 0)).toBeCloseTo(1_000_000, 3);
        // Euler: V - E + F = 2 for one connected piece.
        expect(map.vertexCount - map.edgeCount + map.faceCount).toBe(2);
      }),
      { seed: 20261120, numRuns: 150 },
    );
  });
});
