import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildBinGrid,
  countOf,
  createPlaceBins,
  isMarked,
  markBin,
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

  /** Bins that a place opens: one or none. */
  const binsOf = (x: number, y: number) => {
    const opened: number[] = [];
    shiftPlace(createPlaceBins(grid), 1, x, y, (bin) => opened.push(bin));
    return opened;
  };

  it('hold places of the raster and its margin, and no others', () => {
    expect(binsOf(-5, -5)).toEqual([0]);
    expect(binsOf(14.99, 12.99)).toEqual([60 * 54 - 1]);
    for (const [x, y] of [
      [-5.01, 0],
      [0, -5.01],
      [15, 0],
      [0, 13],
    ] as const) {
      expect(binsOf(x, y)).toEqual([]);
    }
  });

  it('tell before a bin changes, until it is marked', () => {
    const bins = createPlaceBins(grid);
    const told: number[] = [];
    const tell = (bin: number) => {
      told.push(countOf(bins, bin));
      markBin(bins, bin, true);
    };
    shiftPlace(bins, 1, 2, 3, tell);
    shiftPlace(bins, 1, 2, 3, tell);
    markBin(bins, binsOf(2, 3)[0]!, false);
    shiftPlace(bins, -1, 2, 3, tell);

    expect(told).toEqual([0, 2]);
    expect(isMarked(bins, binsOf(2, 3)[0]!)).toBe(true);
  });

  it('tell the mean of their places to a 256th of a bin, and forget those taken out', () => {
    const part = fc.double({ min: 0, max: 0.333, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 9 }), part, (places, gone) => {
        const bins = createPlaceBins(grid);
        const bin = binsOf(2, 3)[0]!;
        const ignore = () => undefined;
        for (const [x, y] of places) shiftPlace(bins, 1, 2 + x, 3 + y, ignore);
        shiftPlace(bins, 1, 2 + gone, 3 + gone, ignore);
        shiftPlace(bins, -1, 2 + gone, 3 + gone, ignore);
        const mean = (at: 0 | 1) => places.reduce((sum, place) => sum + place[at], 0) / places.length;

        expect(countOf(bins, bin)).toBe(places.length);
        expect(Math.abs(meanX(bins, bin) - 2 - mean(0))).toBeLessThan(0.334 / 256);
        expect(Math.abs(meanY(bins, bin) - 3 - mean(1))).toBeLessThan(0.334 / 256);
      }),
      { seed: 51 },
    );
  });
});
