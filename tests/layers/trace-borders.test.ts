import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceBorders } from '@/layers/trace-borders';
import { squareShapes } from '#tests/support/layer-input';

const square = (x: number, y: number) => [
  [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ],
];

/** Sum of the lengths of all lines. */
function totalLength(lines: readonly (readonly (readonly number[])[])[]): number {
  let length = 0;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      length += Math.hypot(line[i]![0]! - line[i - 1]![0]!, line[i]![1]! - line[i - 1]![1]!);
    }
  }
  return length;
}

describe('traceBorders', () => {
  it('draws the border of two neighbors once', () => {
    // Two unit squares side by side: six outer sides and one between.
    const { coordinates } = traceBorders([square(0, 0), square(1, 0)]);
    expect(totalLength(coordinates)).toBeCloseTo(7, 12);
  });

  it('runs lines from junction to junction', () => {
    const { coordinates } = traceBorders([square(0, 0), square(1, 0)]);
    expect(coordinates).toHaveLength(3);
    expect(coordinates.map((line) => line.length).sort()).toEqual([2, 4, 4]);
  });

  it('closes a lone ring', () => {
    const { coordinates } = traceBorders([square(0, 0)]);
    expect(coordinates).toHaveLength(1);
    expect(coordinates[0]![0]).toEqual(coordinates[0]!.at(-1));
  });

  it('keeps every piece exactly once on a lattice of any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), (columns, rows) => {
        const cells = Array.from({ length: columns * rows }, (_, i) =>
          square(i % columns, Math.floor(i / columns)),
        );
        const sides = columns * (rows + 1) + rows * (columns + 1);
        expect(totalLength(traceBorders(cells).coordinates)).toBeCloseTo(sides, 9);
      }),
      { seed: 3 },
    );
  });

  it('halves what the outlines of nested regions would draw', () => {
    const polygons = squareShapes('grid').features.map(
      ({ geometry }) => geometry.coordinates as number[][][],
    );
    const outlines = totalLength(polygons.flat());
    // 64 squares have 256 sides; 112 of them are shared.
    expect(totalLength(traceBorders(polygons).coordinates) / outlines).toBeCloseTo(144 / 256, 9);
  });
});
