import { describe, expect, it } from 'vitest';
import { refineField, refinementFactor } from '@/engine/density-picture/refine-field';

const plane = (columns: number, rows: number, value: (x: number, y: number) => number) => ({
  columns,
  rows,
  values: Float32Array.from({ length: columns * rows }, (_, at) =>
    value(at % columns, Math.floor(at / columns)),
  ),
});

describe('refineField', () => {
  it('refines small rasters by four and leaves large ones as they are', () => {
    expect(refinementFactor({ columns: 60, rows: 60 })).toBe(4);
    expect(refinementFactor({ columns: 230, rows: 200 })).toBe(1);
    expect(refinementFactor({ columns: 1024, rows: 1024 })).toBe(1);
  });

  it('keeps a plane a plane away from the edges', () => {
    const field = plane(12, 10, (x, y) => 2 * x + 3 * y + 1);
    const { columns, values } = refineField(field);
    expect(columns).toBe(48);
    // Fine cell 22 of a row lies at (22.5 / 4 - 0.5) = 5.125 cells, fine row 18 at 4.125.
    expect(values[18 * 48 + 22]).toBeCloseTo(2 * 5.125 + 3 * 4.125 + 1, 4);
  });

  it('goes through the coarse values at their centers', () => {
    const bumps = plane(9, 9, (x, y) => 5 + Math.sin(x) * Math.cos(y));
    const { columns, values } = refineField(bumps);
    // Between the two middle fine cells of four lies the coarse center: their mean bends from it by little.
    const mean = (values[17 * columns + 17]! + values[18 * columns + 18]!) / 2;
    expect(mean).toBeCloseTo(bumps.values[4 * 9 + 4]!, 1);
  });

  it('spreads values over the border and marks them as outside', () => {
    const half = plane(8, 8, (x) => (x < 4 ? 7 : Number.NaN));
    const { columns, values, outside } = refineField(half);
    expect(values[16 * columns + 16]).toBeCloseTo(7, 5);
    expect(outside[16 * columns + 16]).toBe(1);
    expect(outside[16 * columns + 15]).toBe(0);
    expect([...values].some(Number.isNaN)).toBe(false);
  });

  it('never falls below zero beside a steep slope', () => {
    const cliff = plane(8, 8, (x) => (x === 4 ? 100 : 0));
    expect(Math.min(...refineField(cliff).values)).toBe(0);
  });
});
