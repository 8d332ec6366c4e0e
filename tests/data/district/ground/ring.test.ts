import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Polygon, Ring } from '#data/district/geography';
import {
  areaOf,
  distanceToBorder,
  innerPointOf,
  isInPolygon,
  latticeIn,
  middleOf,
} from '#data/district/ground/ring';

const square = (x: number, y: number, side: number): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
/** Ten by ten with a hole of four by four in its middle. */
const frame: Polygon = [square(0, 0, 10), [...square(3, 3, 4)].reverse()];

describe('rings', () => {
  it('take the hole out of the area: 100 - 16', () => {
    expect(areaOf([frame])).toBe(84);
  });

  it('do not hold what lies in the hole', () => {
    expect(isInPolygon(frame, 1, 1)).toBe(true);
    expect(isInPolygon(frame, 5, 5)).toBe(false);
  });

  it('give a point on a shared border to exactly one side', () => {
    const halves = [[square(0, 0, 10)], [square(10, 0, 10)]];

    fc.assert(
      fc.property(fc.integer({ min: 0, max: 19 }), fc.integer({ min: 0, max: 9 }), (x, y) => {
        expect(halves.filter((polygon) => isInPolygon(polygon, x, y))).toHaveLength(1);
      }),
    );
  });

  it('measure the distance to the nearest border, the hole counted', () => {
    expect(distanceToBorder([frame], 1, 5)).toBe(1);
    expect(distanceToBorder([frame], 2.5, 5)).toBe(0.5);
  });

  it('set a label where there is most room', () => {
    const [x, y] = innerPointOf([frame]);

    expect(isInPolygon(frame, x, y)).toBe(true);
    expect(distanceToBorder([frame], x, y)).toBeGreaterThan(1.3);
  });

  it('are filled by a lattice that leaves the hole out', () => {
    // Points at 1, 3, 5, 7, 9 both ways; the hole from 3 to 7 takes 3 and 5 of each, as its first border counts in.
    const points = latticeIn(frame, 2);

    expect(points).toHaveLength(25 - 4);
    for (const [x, y] of points) expect(isInPolygon(frame, x, y)).toBe(true);
  });

  it('say that nothing has no inside', () => {
    expect(() => innerPointOf([])).toThrow(RangeError);
  });

  it('count the repeated corner once in their middle', () => {
    expect(middleOf(square(2, 4, 6))).toEqual([5, 7]);
  });
});
