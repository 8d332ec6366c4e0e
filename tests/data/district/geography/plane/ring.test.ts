import { describe, expect, it } from 'vitest';
import type { Point } from '#data/district/geography';
import {
  centroid,
  closed,
  containsPoint,
  corners,
  distanceToRing,
  leftPart,
  orientedBox,
  signedArea,
} from '#data/district/geography/plane/ring';

const L_SHAPE: readonly Point[] = [
  [0, 0],
  [30, 0],
  [30, 10],
  [10, 10],
  [10, 20],
  [0, 20],
];

describe('rings', () => {
  it('have a signed area and a center of mass', () => {
    // 30 x 10 with its middle at (15, 5), and 10 x 10 with its middle at (5, 15).
    expect(signedArea(L_SHAPE)).toBe(400);
    expect(signedArea(L_SHAPE.toReversed())).toBe(-400);
    expect(centroid(L_SHAPE)[0]).toBeCloseTo((300 * 15 + 100 * 5) / 400, 12);
    expect(centroid(L_SHAPE)[1]).toBeCloseTo((300 * 5 + 100 * 15) / 400, 12);
  });

  it('hold what is inside and not what lies in their notch', () => {
    expect(containsPoint(L_SHAPE, [5, 15])).toBe(true);
    expect(containsPoint(L_SHAPE, [20, 15])).toBe(false);
    expect(distanceToRing(L_SHAPE, [20, 15])).toBe(5);
  });

  it('are reduced to their corners', () => {
    const bent: Point[] = [
      [0, 0],
      [50, 1],
      [100, 0],
      [100, 60],
      [50, 60.5],
      [0, 60],
    ];

    expect(corners(bent, 2).map((i) => bent[i])).toHaveLength(4);
    expect(corners(bent, 0.1).map((i) => bent[i])).toHaveLength(6);
  });

  it('are cut by a line, the left part kept', () => {
    const left = leftPart(L_SHAPE, [0, 5], [1, 0]);

    expect(signedArea(left)).toBe(400 - 30 * 5);
    expect(leftPart(L_SHAPE, [0, 50], [1, 0])).toEqual([]);
  });

  it('have a box along their longer way', () => {
    const turned = ([x, y]: Point): Point => [0.8 * x - 0.6 * y, 0.6 * x + 0.8 * y];
    const box = orientedBox(
      (
        [
          [0, 0],
          [40, 0],
          [40, 10],
          [0, 10],
        ] as Point[]
      ).map(turned),
    );

    expect(box.length).toBeCloseTo(40, 9);
    expect(box.width).toBeCloseTo(10, 9);
    expect(Math.abs(box.axis[0])).toBeCloseTo(0.8, 9);
  });

  it('are closed by their first point', () => {
    expect(
      closed([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([
      [1, 2],
      [3, 4],
      [1, 2],
    ]);
  });
});
