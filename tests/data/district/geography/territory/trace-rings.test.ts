import { describe, expect, it } from 'vitest';
import type { Point } from '#data/district/geography';
import { insertLine } from '#data/district/geography/planar/insert-line';
import { PlanarMap } from '#data/district/geography/planar/planar-map';
import { containsPoint } from '#data/district/geography/plane/ring';
import { traceOutlines } from '#data/district/geography/territory/trace-rings';

/** Nine squares of 100 m, and the number of the square that holds a face: 0 south-west to 8 north-east. */
function nineSquares(): { map: PlanarMap; squareOf: (face: number) => number } {
  const map = new PlanarMap(
    [
      [0, 0],
      [300, 0],
      [300, 300],
      [0, 300],
    ],
    0,
  );
  for (const at of [100, 200]) {
    insertLine(
      map,
      [
        [at, -9],
        [at, 309],
      ],
      1,
      5,
    );
    insertLine(
      map,
      [
        [-9, at],
        [309, at],
      ],
      2,
      5,
    );
  }
  const middles = Array.from({ length: 9 }, (_, i): Point => [
    50 + 100 * (i % 3),
    50 + 100 * Math.floor(i / 3),
  ]);
  return {
    map,
    squareOf: (face) =>
      face === 0 ? -1 : middles.findIndex((middle) => containsPoint(map.ring(face), middle)),
  };
}

describe('traceOutlines', () => {
  it('gives a group that surrounds another a hole', () => {
    const { map, squareOf } = nineSquares();
    const [ring, middle] = traceOutlines(map, (face) =>
      squareOf(face) < 0 ? -1 : squareOf(face) === 4 ? 1 : 0,
    );

    expect(ring).toHaveLength(1);
    expect(ring![0]!.outer).toHaveLength(12);
    expect(ring![0]!.holes.map((hole) => hole.length)).toEqual([4]);
    expect(new Set(middle![0]!.outer)).toEqual(new Set(ring![0]!.holes[0]));
  });

  it('gives squares that touch at a corner an outline each', () => {
    const { map, squareOf } = nineSquares();
    const outlines = traceOutlines(map, (face) => ([0, 4].includes(squareOf(face)) ? 0 : -1))[0]!;

    expect(outlines.map(({ outer }) => outer.length)).toEqual([4, 4]);
  });

  it('parts a hole from an outline that it touches', () => {
    const { map, squareOf } = nineSquares();
    const outlines = traceOutlines(map, (face) =>
      squareOf(face) >= 0 && ![0, 4].includes(squareOf(face)) ? 0 : -1,
    )[0]!;

    expect(outlines).toHaveLength(1);
    expect(outlines[0]!.holes.map((hole) => hole.length)).toEqual([4]);
    for (const ring of [outlines[0]!.outer, ...outlines[0]!.holes])
      expect(new Set(ring).size).toBe(ring.length);
  });
});
