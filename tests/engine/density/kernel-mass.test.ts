import { describe, expect, it } from 'vitest';
import { cellsInside, kernelMassInside } from '@/engine/density/kernel-mass';
import type { RasterGrid } from '@/engine/density/raster-grid';
import type { Ring } from '@/engine/filter/polygon';
import { cases } from './kernel-density-cases.json';

function ring(...corners: (readonly number[])[]): Ring {
  return {
    xs: Float64Array.from(corners, ([x]) => x!),
    ys: Float64Array.from(corners, ([, y]) => y!),
  };
}

/** A raster of one cell with its center at a point. */
function cellAt([x, y]: readonly number[]): RasterGrid {
  return { west: x! - 5, south: y! - 5, cellMeters: 10, columns: 1, rows: 1 };
}

const square = ring([0, 0], [1000, 0], [1000, 1000], [0, 1000]);
const massAt = (rings: readonly Ring[], x: number, y: number, bandwidthMeters = 200) =>
  kernelMassInside(rings, cellAt([x, y]), bandwidthMeters)[0]!;

describe('kernel mass inside an area', () => {
  it.each(cases)('agrees with R on $name', ({ query, window, bandwidthMeters, massAtQuery }) => {
    const rings = window.map((corners) => ring(...corners));
    query.forEach((point, index) => {
      expect(kernelMassInside(rings, cellAt(point), bandwidthMeters)[0]).toBeCloseTo(massAtQuery[index]!, 6);
    });
  });

  it('is 1 far inside, a half at a straight edge, a quarter at a corner, nothing told outside', () => {
    expect(massAt([square], 500, 500)).toBe(1);
    expect(massAt([square], 500, 1e-6)).toBeCloseTo(0.5, 7);
    expect(massAt([square], 1e-6, 1e-6)).toBeCloseTo(0.25, 7);
    expect(massAt([square], 500, -1e-6)).toBeNaN();
  });

  it('is that of the union for areas that share a border, seen from either', () => {
    const west = ring([0, 0], [500, 0], [500, 1000], [0, 1000]);
    const east = ring([500, 0], [1000, 0], [1000, 1000], [500, 1000]);

    for (const [x, y] of [
      [499, 500],
      [501, 30],
      [420, 980],
    ] as const) {
      expect(massAt([west, east], x, y)).toBeCloseTo(massAt([square], x, y), 9);
    }
  });

  it('does not change when area, center and bandwidth are all twice as large', () => {
    const larger = ring([0, 0], [2000, 0], [2000, 2000], [0, 2000]);

    expect(massAt([larger], 180, 60, 400)).toBeCloseTo(massAt([square], 90, 30, 200), 9);
  });

  it('agrees with a sum over fine squares in an area with dents and a hole', () => {
    const dented = ring([0, 0], [300, 40], [620, -80], [700, 300], [420, 260], [380, 700], [-50, 420]);
    const hole = ring([300, 150], [280, 220], [360, 230]);
    const grid = { west: -100, south: -100, cellMeters: 1, columns: 900, rows: 900 };
    const inside = cellsInside([dented, hole], grid);
    for (const [x, y] of [
      [400, 240],
      [30, 30],
      [640, 100],
    ] as const) {
      let sum = 0;
      inside.forEach((isInside, cell) => {
        const dx = grid.west + (cell % 900) + 0.5 - x;
        const dy = grid.south + Math.floor(cell / 900) + 0.5 - y;
        const left = 1 - (dx * dx + dy * dy) / 200 ** 2;
        if (isInside && left > 0) sum += (3 / (Math.PI * 200 ** 2)) * left * left;
      });
      expect(massAt([dented, hole], x, y)).toBeCloseTo(sum, 3);
    }
  });
});

describe('cells inside an area', () => {
  it('are those whose centers are, each in one of two neighbors', () => {
    const grid = { west: 0, south: 0, cellMeters: 10, columns: 4, rows: 2 };
    const west = ring([0, 0], [15, 0], [15, 20], [0, 20]);
    const east = ring([15, 0], [40, 0], [40, 20], [15, 20]);

    expect([...cellsInside([west], grid)]).toEqual([1, 0, 0, 0, 1, 0, 0, 0]);
    expect([...cellsInside([east], grid)]).toEqual([0, 1, 1, 1, 0, 1, 1, 1]);
    expect([...cellsInside([west, east], grid)]).toEqual(Array(8).fill(1));
  });
});
