import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binOf,
  buildBinGrid,
  countOf,
  createPlaceBins,
  meanX,
  meanY,
  shiftPlace,
} from '@/engine/density/place-bins';

const raster = { west: 0, south: 0, cellMeters: 40, columns: 10, rows: 8 };
const grid = buildBinGrid(raster, 200, 15);

describe('bins of places', () => {
  it('are three to a cell where a cell is a fifth of the bandwidth, with a margin of the bandwidth', () => {
    expect(grid).toEqual({ perCell: 3, marginCells: 5, columns: 60, rows: 54 });
  });

  it('hold places of the raster and its margin, and no others', () => {
    expect(binOf(grid, -5, -5)).toBe(0);
    expect(binOf(grid, 14.99, 12.99)).toBe(60 * 54 - 1);
    for (const [x, y] of [
      [-5.01, 0],
      [0, -5.01],
      [15, 0],
      [0, 13],
    ] as const)
      expect(binOf(grid, x, y)).toBe(-1);
  });

  it('tell the mean of their places to a 256th of a bin, and forget those taken out', () => {
    const part = fc.double({ min: 0, max: 0.333, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 9 }), part, (places, gone) => {
        const bins = createPlaceBins(grid);
        const bin = binOf(grid, 2, 3);
        for (const [x, y] of places) shiftPlace(bins, bin, 1, 2 + x, 3 + y);
        shiftPlace(bins, bin, 1, 2 + gone, 3 + gone);
        shiftPlace(bins, bin, -1, 2 + gone, 3 + gone);
        const mean = (at: 0 | 1) => places.reduce((sum, place) => sum + place[at], 0) / places.length;

        expect(countOf(bins, bin)).toBe(places.length);
        expect(Math.abs(meanX(bins, bin) - 2 - mean(0))).toBeLessThan(0.334 / 256);
        expect(Math.abs(meanY(bins, bin) - 3 - mean(1))).toBeLessThan(0.334 / 256);
      }),
      { seed: 51 },
    );
  });
});
