import { describe, expect, it } from 'vitest';
import { areaCoverage } from '@/analysis/camera-coverage/area-coverage';
import { overlapAreas } from '@/analysis/polygon/overlap-area';
import { multiPolygonArea } from '@/analysis/polygon/polygon';
import {
  intersectShapes,
  shapesInDepth,
  subtractShapes,
  uniteShapes,
} from '@/analysis/polygon-clipping/clip-shapes';
import { buildRandom } from '@/analysis/random/random';
import { drawStar, rectangle } from '#tests/support/planar-shapes';

describe('clipping', () => {
  it('gives each piece of an intersection by itself', () => {
    const comb = uniteShapes([rectangle(0, 0, 10, 1), rectangle(0, 0, 2, 5), rectangle(8, 0, 10, 5)]);
    const pieces = intersectShapes(comb, rectangle(0, 3, 10, 4));

    expect(comb).toHaveLength(1);
    expect(pieces.map((piece) => multiPolygonArea([piece]))).toEqual([2, 2]);
  });

  it('finds nothing in shapes that only touch, and makes a hole where one lies within the other', () => {
    expect(intersectShapes(rectangle(0, 0, 1, 1), rectangle(1, 0, 2, 1))).toEqual([]);
    expect(subtractShapes(rectangle(0, 0, 9, 9), [rectangle(3, 3, 6, 6)])[0]).toHaveLength(2);
    expect(intersectShapes([], rectangle(0, 0, 1, 1))).toEqual([]);
    expect(subtractShapes([], [rectangle(0, 0, 1, 1)])).toEqual([]);
    expect(uniteShapes([[], []])).toEqual([]);
  });

  it('agrees with the areas measured without outlines', () => {
    const random = buildRandom(9);
    for (let k = 0; k < 10; k++) {
      const a = drawStar(random, [500_000, 4_000_000], 50);
      const b = drawStar(random, [500_020, 4_000_010], 50);
      const areas = overlapAreas(a, b);

      expect(multiPolygonArea(intersectShapes(a, b))).toBeCloseTo(areas.intersection, 3);
      expect(multiPolygonArea(uniteShapes([a, b]))).toBeCloseTo(areas.union, 3);
      expect(multiPolygonArea(subtractShapes(a, [b]))).toBeCloseTo(areas.onlyA, 3);
    }
  });

  it('gives what two and three shapes hold together, as the areas counted without outlines', () => {
    const random = buildRandom(4);
    const shapes = Array.from({ length: 12 }, (_, k) =>
      drawStar(random, [500_000 + 11 * (k % 4), 4_000_000 + 9 * Math.floor(k / 4)], 30),
    );
    const counted = areaCoverage(
      { shapes: [rectangle(499_900, 3_999_900, 500_200, 4_000_200)], without: [] },
      shapes,
    );

    for (const depth of [1, 2, 3]) {
      expect(multiPolygonArea(shapesInDepth(shapes, depth))).toBeCloseTo(counted.atLeast[depth]!, 2);
    }
    expect(shapesInDepth([rectangle(0, 0, 1, 1)], 2)).toEqual([]);
    expect(shapesInDepth([], 1)).toEqual([]);
  });
});
