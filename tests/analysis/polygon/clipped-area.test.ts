import { describe, expect, it } from 'vitest';
import { clippedArea } from '@/analysis/polygon/clipped-area';
import { overlapAreas } from '@/analysis/polygon/overlap-area';
import type { MultiPolygon, Ring } from '@/analysis/polygon/polygon';

describe('clippedArea', () => {
  const comb: MultiPolygon = [
    [
      [
        [0, 0],
        [9, 0],
        [9, 8],
        [7, 8],
        [7, 2],
        [5, 2],
        [5, 8],
        [3, 8],
        [3, 2],
        [0, 2],
      ],
    ],
  ];
  const window: Ring = [
    [2, 4],
    [8, 4],
    [8, 6],
    [2, 6],
  ];

  it('is right where the cut falls into several pieces', () => {
    // Teeth 3..5 and 7..8 (cut), 2 high: 4 + 2.
    expect(clippedArea(comb, window)).toBeCloseTo(6, 12);
  });

  it('agrees with the overlap of shapes, holes included', () => {
    const holed: MultiPolygon = [
      [
        [
          [0, 0],
          [10, 0],
          [12, 11],
          [0, 10],
        ],
        [
          [3, 3],
          [7, 3],
          [7, 7],
          [3, 7],
        ],
      ],
    ];
    const hexagon: Ring = Array.from({ length: 6 }, (_, k) => [
      6 + 4 * Math.cos((k * Math.PI) / 3),
      6 + 4 * Math.sin((k * Math.PI) / 3),
    ]);
    expect(clippedArea(holed, hexagon)).toBeCloseTo(overlapAreas(holed, [[hexagon]]).intersection, 9);
  });

  it('is zero apart', () => {
    expect(
      clippedArea(
        comb,
        window.map(([x, y]) => [x + 100, y] as const),
      ),
    ).toBe(0);
  });
});
