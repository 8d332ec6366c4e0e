import { describe, expect, it } from 'vitest';
import {
  buildSpaceTimeCube,
  cellSeries,
  cellTotals,
  stepAt,
} from '@/analysis/space-time-cube/space-time-cube';

const steps = { edges: Float64Array.of(100, 200, 300, 450) };

describe('buildSpaceTimeCube', () => {
  const cube = buildSpaceTimeCube([0, 1, 1, -1, 0, 0, 1], [100, 199, 200, 250, 99, 450, 449], 2, steps);

  it('counts in half-open steps', () => {
    expect(Array.from(cube.values)).toEqual([1, 1, 0, 1, 0, 1]);
    expect(Array.from(cellSeries(cube, 1))).toEqual([1, 1, 1]);
  });

  it('accounts for every event: counted, outside all cells, outside all steps', () => {
    const counted = cellTotals(cube).reduce((sum, count) => sum + count, 0);
    expect([counted, cube.outsideCells, cube.outsideSteps]).toEqual([4, 1, 2]);
  });

  it('refuses cells that do not exist', () => {
    expect(() => buildSpaceTimeCube([2], [100], 2, steps)).toThrow(RangeError);
    expect(() => buildSpaceTimeCube([0], [], 2, steps)).toThrow(RangeError);
  });

  it('has no step without edges', () => {
    expect(stepAt(new Float64Array(0), 5)).toBe(-1);
    expect(buildSpaceTimeCube([0], [1], 1, { edges: new Float64Array(0) }).outsideSteps).toBe(1);
  });
});
