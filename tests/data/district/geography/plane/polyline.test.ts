import { describe, expect, it } from 'vitest';
import type { Point } from '#data/district/geography';
import { lineLength, resample, shiftLeft, slice, smoothLine } from '#data/district/geography/plane/polyline';

const CORNER: readonly Point[] = [
  [0, 0],
  [100, 0],
  [100, 50],
];

describe('polylines', () => {
  it('are cut between two distances from their start', () => {
    expect(slice(CORNER, 20, 120)).toEqual([
      [20, 0],
      [100, 0],
      [100, 20],
    ]);
    expect(slice(CORNER, 120, 1000)).toEqual([
      [100, 20],
      [100, 50],
    ]);
  });

  it('keep their ends and their length when resampled along straight parts', () => {
    const line = resample(
      [
        [0, 0],
        [70, 0],
        [100, 0],
      ],
      9,
    );

    expect(line).toHaveLength(12);
    expect(line[0]).toEqual([0, 0]);
    expect(line.at(-1)).toEqual([100, 0]);
    expect(lineLength(line)).toBeCloseTo(100, 9);
  });

  it('pass through their control points when smoothed', () => {
    const smooth = smoothLine(CORNER, 8);

    expect(smooth).toHaveLength(17);
    expect(smooth[8]).toEqual([100, 0]);
  });

  it('move to the left of their course', () => {
    expect(
      shiftLeft(
        [
          [0, 0],
          [10, 0],
          [20, 0],
        ],
        [3, 3, -3],
      ),
    ).toEqual([
      [0, 3],
      [10, 3],
      [20, -3],
    ]);
  });
});
