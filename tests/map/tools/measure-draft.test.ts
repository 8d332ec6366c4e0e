import { describe, expect, it } from 'vitest';
import { EMPTY_MEASURE, measure, shownPoints, stepMeasure } from '@/map/tools/measure-draft';
import type { MeasureEvent } from '@/map/tools/measure-draft';
import type { LonLat } from '@/domain/geo/geodesic';

const A: LonLat = [0, 0];
const B: LonLat = [0.01, 0];
const C: LonLat = [0.01, 0.01];
const run = (events: readonly MeasureEvent[]) => events.reduce(stepMeasure, EMPTY_MEASURE);
const set = (at: LonLat): MeasureEvent => ({ kind: 'set', at });

describe('a line being measured', () => {
  it('grows by each point and shows the one at the pointer', () => {
    const draft = run([set(A), set(B), { kind: 'hover', at: C }]);
    expect(draft.points).toEqual([A, B]);
    expect(shownPoints(draft)).toEqual([A, B, C]);
  });

  it('takes no second point from a double click, and stays as it is when done', () => {
    const draft = run([set(A), set(B), set(B), { kind: 'finish' }, { kind: 'hover', at: C }]);
    expect(shownPoints(draft)).toEqual([A, B]);
    expect(draft.isDone).toBe(true);
  });

  it('begins anew with the first point after the end', () => {
    expect(run([set(A), set(B), { kind: 'finish' }, set(C)])).toMatchObject({ points: [C], isDone: false });
  });

  it('takes the last point back, and ends with nothing less than two', () => {
    expect(run([set(A), set(B), { kind: 'undo' }]).points).toEqual([A]);
    expect(run([set(A), { kind: 'finish' }]).isDone).toBe(false);
    expect(run([set(A), { kind: 'clear' }])).toEqual(EMPTY_MEASURE);
    expect(run([set(A), { kind: 'hover', at: B }, { kind: 'leave' }]).at).toBeNull();
  });

  it('is measured along, around and within', () => {
    // A hundredth of a degree at the equator is 1 113.195 m east and 1 105.743 m north.
    const { alongMeters, lengthMeters, perimeterMeters, squareMeters } = measure([A, B, C]);
    expect(alongMeters.map((meters) => Math.round(meters * 10) / 10)).toEqual([0, 1113.2, 2218.9]);
    expect(lengthMeters).toBeCloseTo(2218.94, 1);
    expect(perimeterMeters).toBeCloseTo(2218.94 + Math.hypot(1113.195, 1105.743), 0);
    expect(squareMeters / ((1113.195 * 1105.743) / 2)).toBeCloseTo(1, 5);
  });
});
