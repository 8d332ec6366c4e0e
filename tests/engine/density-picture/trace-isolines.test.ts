import { describe, expect, it } from 'vitest';
import { traceIsolines } from '@/engine/density-picture/trace-isolines';
import type { ScalarGrid } from '@/engine/density-picture/trace-isolines';

const grid = (columns: number, values: number[]): ScalarGrid => ({
  columns,
  rows: values.length / columns,
  values: Float32Array.from(values),
});

/** A cone of height 10 around the middle of a grid. */
function cone(size: number): ScalarGrid {
  const middle = (size - 1) / 2;
  return grid(
    size,
    Array.from({ length: size * size }, (_, at) =>
      Math.max(0, 10 - Math.hypot((at % size) - middle, Math.floor(at / size) - middle)),
    ),
  );
}

describe('traceIsolines', () => {
  it('crosses an edge where the straight line between its ends has the level', () => {
    // From 0 to 4 the level 1 lies at a quarter.
    const [line] = traceIsolines(grid(2, [0, 4, 0, 4]), [1]);
    expect([...line!.points]).toEqual([0.25, 0, 0.25, 1]);
    expect(line!.closed).toBe(false);
  });

  it('closes a ring at its true radius around a peak', () => {
    const lines = traceIsolines(cone(21), [4]);
    expect(lines).toHaveLength(1);
    const { points, closed } = lines[0]!;
    expect(closed).toBe(true);
    for (let i = 0; i < points.length; i += 2) {
      // The cone is 4 high at a distance of 6; straight pieces between cells miss it by less than a tenth.
      expect(Math.abs(Math.hypot(points[i]! - 10, points[i + 1]! - 10) - 6)).toBeLessThan(0.1);
    }
  });

  it('walks every ring with the higher side at its right', () => {
    const { points } = traceIsolines(cone(21), [4])[0]!;
    let doubledArea = 0;
    for (let i = 2; i < points.length; i += 2) {
      doubledArea += points[i - 2]! * points[i + 1]! - points[i]! * points[i - 1]!;
    }
    expect(doubledArea).toBeLessThan(0);
  });

  it('keeps two peaks apart at a saddle below the level, and joins them at one above', () => {
    // Corners high at lower left and upper right; their mean is 2.5.
    const saddle = grid(2, [5, 0, 0, 5]);
    expect(traceIsolines(saddle, [3]).map(({ points }) => points.length / 2)).toEqual([2, 2]);
    const apart = traceIsolines(saddle, [3]);
    const joined = traceIsolines(saddle, [2]);
    // Apart, each line cuts off a high corner; joined, a low one.
    expect(apart[0]!.points[0]).toBeLessThan(0.5);
    expect(joined.flatMap(({ points }) => [...points])).not.toEqual(
      apart.flatMap(({ points }) => [...points]),
    );
  });

  it('leaves out squares with an unknown corner', () => {
    expect(traceIsolines(grid(2, [0, 4, Number.NaN, 4]), [1])).toEqual([]);
  });
});
