import { describe, expect, it } from 'vitest';
import type { Polygon } from '#data/district/geography';
import { labelPoint } from '#data/district/basemap/label-point';

describe('labelPoint', () => {
  it('stands in the middle of a square', () => {
    const [x, y] = labelPoint([
      [
        [0, 0],
        [90, 0],
        [90, 90],
        [0, 90],
        [0, 0],
      ],
    ]);

    expect(x).toBeCloseTo(45, 6);
    expect(y).toBeCloseTo(45, 6);
  });

  it('stands in the wide arm of an L, where the center of mass would lie outside', () => {
    const polygon: Polygon = [
      [
        [0, 0],
        [100, 0],
        [100, 30],
        [30, 30],
        [30, 200],
        [0, 200],
        [0, 0],
      ],
    ];
    const [x, y] = labelPoint(polygon);

    expect(x > 0 && x < 100 && y > 0 && y < 30 ? true : x < 30 && y < 200).toBe(true);
    expect(Math.min(x, y)).toBeGreaterThan(12);
  });

  it('keeps off islands', () => {
    const polygon: Polygon = [
      [
        [0, 0],
        [100, 0],
        [100, 100],
        [0, 100],
        [0, 0],
      ],
      [
        [40, 40],
        [40, 60],
        [60, 60],
        [60, 40],
        [40, 40],
      ],
    ];
    const [x, y] = labelPoint(polygon);

    expect(Math.max(Math.abs(x - 50), Math.abs(y - 50))).toBeGreaterThan(20);
  });
});
