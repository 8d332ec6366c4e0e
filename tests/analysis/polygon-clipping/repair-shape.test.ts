import { describe, expect, it } from 'vitest';
import { multiPolygonArea, signedRingArea, type MultiPolygon } from '@/analysis/polygon/polygon';
import { repairShape } from '@/analysis/polygon-clipping/repair-shape';
import { buildRandom } from '@/analysis/random/random';
import { drawStar, rectangle, rectangleRing } from '#tests/support/planar-shapes';

describe('repairShape', () => {
  it('leaves a sound shape as it is, but for a millimeter', () => {
    const random = buildRandom(41);
    for (let k = 0; k < 20; k++) {
      const star = drawStar(random, [500_000, 4_000_000], 80);
      const { shape, isChanged } = repairShape(star);
      expect(isChanged).toBe(false);
      expect(Math.abs(multiPolygonArea(shape) - multiPolygonArea(star))).toBeLessThan(1);
    }
  });

  it('drops repeated and collinear vertices, and turns rings', () => {
    const clockwise: MultiPolygon = [
      [
        [
          [0, 0],
          [0, 10],
          [0, 10],
          [5, 10],
          [10, 10],
          [10, 0],
          [0, 0],
        ],
        rectangleRing(2, 2, 4, 4),
      ],
    ];
    const { shape, isChanged } = repairShape(clockwise);
    expect(isChanged).toBe(false);
    expect(signedRingArea(shape[0]![0]!)).toBeCloseTo(100, 9);
    expect(signedRingArea(shape[0]![1]!)).toBeCloseTo(-4, 9);
    expect(shape[0]![0]).toHaveLength(4);
  });

  it('tells shapes it had to change: parts that overlap, outlines that cross themselves', () => {
    const overlapping = repairShape([...rectangle(0, 0, 4, 4), ...rectangle(2, 0, 6, 4)]);
    expect(overlapping.isChanged).toBe(true);
    expect(multiPolygonArea(overlapping.shape)).toBeCloseTo(24, 9);
    const bowTie = repairShape([
      [
        [
          [0, 0],
          [10, 10],
          [10, 0],
          [0, 10],
        ],
      ],
    ]);
    expect(bowTie.isChanged).toBe(true);
    expect(multiPolygonArea(bowTie.shape)).toBeCloseTo(50, 9);
  });

  it('is empty for rings without area', () => {
    expect(repairShape([]).shape).toEqual([]);
    expect(
      repairShape([
        [
          [
            [0, 0],
            [1, 1],
            [2, 2],
          ],
        ],
      ]).shape,
    ).toEqual([]);
  });
});
