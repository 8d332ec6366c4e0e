import { describe, expect, it } from 'vitest';
import { repairPolygon } from '#data/import/regions/repair-polygon';

const SQUARE = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];
const HOLE = [
  [1, 1],
  [1, 2],
  [2, 2],
  [2, 1],
  [1, 1],
];

describe('repairPolygon', () => {
  it('leaves a sound polygon alone', () => {
    expect(repairPolygon([SQUARE, HOLE])).toEqual({
      rings: [SQUARE, HOLE],
      faults: new Set(),
      crossing: null,
    });
  });

  it('closes rings, drops repeated vertices and heights, and winds as RFC 7946 wants', () => {
    const clockwise = [
      [0, 0, 5],
      [0, 4, 5],
      [0, 4, 5],
      [4, 4, 5],
      [4, 0, 5],
    ];

    expect(repairPolygon([clockwise])).toMatchObject({
      rings: [SQUARE],
      faults: new Set(['repeated-vertices', 'unclosed']),
    });
  });

  it('drops rings of no area and holes outside', () => {
    const line = [
      [1, 1],
      [2, 2],
      [3, 3],
      [1, 1],
    ];
    const outside = HOLE.map(([x, y]) => [x! + 10, y!]);

    expect(repairPolygon([SQUARE, line, outside])).toMatchObject({
      rings: [SQUARE],
      faults: new Set(['degenerate-ring', 'hole-outside']),
    });
  });

  it('leaves nothing of a polygon without an outline', () => {
    expect(
      repairPolygon([
        [
          [0, 0],
          [1, 1],
          [0, 0],
        ],
        HOLE,
      ]).rings,
    ).toEqual([]);
  });
});
