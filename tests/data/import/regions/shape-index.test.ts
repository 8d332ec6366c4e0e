import { describe, expect, it } from 'vitest';
import type { MultiPolygon } from 'geojson';
import { indexShapes } from '#data/import/regions/shape-index';

const square = (x: number, y: number, size: number): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [x, y],
        [x + size, y],
        [x + size, y + size],
        [x, y + size],
        [x, y],
      ],
    ],
  ],
});

describe('indexShapes', () => {
  it('finds the smaller of two shapes that overlap, and names both when asked', () => {
    const index = indexShapes([
      { shape: square(0, 0, 10), areaSquareKilometers: 100 },
      { shape: square(4, 4, 2), areaSquareKilometers: 4 },
    ]);

    expect(index.find(5, 5)).toBe(1);
    expect(index.find(1, 1)).toBe(0);
    expect(index.find(11, 1)).toBe(-1);
    expect(index.findAll(5, 5)).toEqual([1, 0]);
  });

  it('finds nothing among no shapes', () => {
    expect(indexShapes([]).find(0, 0)).toBe(-1);
  });
});
