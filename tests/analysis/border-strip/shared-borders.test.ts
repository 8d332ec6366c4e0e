import { describe, expect, it } from 'vitest';
import { traceSharedBorders } from '@/analysis/border-strip/shared-borders';
import type { MultiPolygon } from '@/analysis/polygon/polygon';

function box(west: number, south: number, east: number, north: number): MultiPolygon {
  return [[[[west, south], [east, south], [east, north], [west, north], [west, south]]]]; // prettier-ignore
}

describe('traceSharedBorders', () => {
  it('tells each border once, with its length and its line', () => {
    const borders = traceSharedBorders([box(0, 0, 1000, 1000), box(1000, 0, 2000, 1000)]);

    expect(borders).toHaveLength(1);
    expect(borders[0]).toMatchObject({ units: [0, 1], lines: [[[1000, 0], [1000, 1000]]] }); // prettier-ignore
    expect(borders[0]!.lengthMeters).toBeCloseTo(1000, 6);
  });

  it('finds a border across a gap, and none between units that touch in a corner or lie apart', () => {
    const gap = traceSharedBorders([box(0, 0, 1000, 1000), box(1008, 0, 2000, 1000)]);
    expect(gap).toHaveLength(1);
    expect(gap[0]!.lengthMeters).toBeCloseTo(1000, -1.5);

    const corner = traceSharedBorders([box(0, 0, 1000, 1000), box(1000, 1000, 2000, 2000)]);
    expect(corner.reduce((sum, { lengthMeters }) => sum + lengthMeters, 0)).toBeLessThanOrEqual(40);
    expect(traceSharedBorders([box(0, 0, 100, 100), box(200, 0, 300, 100)])).toEqual([]);
  });

  it('adds up to the inner edges of a lattice', () => {
    const lattice = Array.from({ length: 9 }, (_, i) => {
      const [column, row] = [i % 3, Math.floor(i / 3)];
      return box(column * 300, row * 300, column * 300 + 300, row * 300 + 300);
    });
    const borders = traceSharedBorders(lattice);
    const long = borders.filter(({ lengthMeters }) => lengthMeters > 100);

    expect(long).toHaveLength(12);
    for (const { lengthMeters } of long) expect(Math.abs(lengthMeters - 300)).toBeLessThanOrEqual(40);
  });
});
