import { describe, expect, it } from 'vitest';
import { indexPolygon } from '#data/import/regions/polygon-index';
import { labelPosition } from '#data/import/regions/label-position';

describe('labelPosition', () => {
  it('stands in the middle of a square', () => {
    const [x, y] = labelPosition({
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [0, 0],
            [2, 0],
            [2, 2],
            [0, 2],
            [0, 0],
          ],
        ],
      ],
    });

    expect(x).toBeCloseTo(1, 1);
    expect(y).toBeCloseTo(1, 1);
  });

  it('stands inside a horseshoe, whose center of area is outside, and in its largest part', () => {
    const horseshoe = [
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [8, 10],
        [8, 2],
        [2, 2],
        [2, 10],
        [0, 10],
        [0, 0],
      ],
    ];
    const islet = [
      [
        [20, 20],
        [20.1, 20],
        [20.1, 20.1],
        [20, 20.1],
        [20, 20],
      ],
    ];
    const [x, y] = labelPosition({ type: 'MultiPolygon', coordinates: [islet, horseshoe] });

    expect(indexPolygon(horseshoe).contains(x, y)).toBe(true);
  });
});
