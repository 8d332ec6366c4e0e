import { describe, expect, it } from 'vitest';
import { planCompliance } from '@/analysis/patrol-coverage/compliance';

const HOUR = 3600;
const plan = { windowStart: 0, windowEnd: 12 * HOUR, intervalSeconds: 4 * HOUR };
const visit = (hour: number, minutes = 5) => ({
  arrive: hour * HOUR,
  leave: hour * HOUR + minutes * 60,
  dwellSeconds: minutes * 60,
});

describe('planCompliance', () => {
  it('gives hand-worked figures for a shift with one interval missed', () => {
    const found = planCompliance([visit(1), visit(9)], plan);

    expect(found.states).toEqual(['done', 'late', 'done']);
    expect(found).toMatchObject({ due: 3, met: 2 });
    // Fresh from 0 to 5:05 and from 9:00 on: 8:05 of 12 hours.
    expect(found.coveredTimeFraction).toBeCloseTo((5 + 5 / 60 + 3) / 12, 9);
    expect(found.longestGapSeconds).toBeCloseTo(9 * HOUR - (HOUR + 300), 6);
  });

  it('misses all without visits: the gap is the window', () => {
    const found = planCompliance([], plan);
    expect(found).toMatchObject({
      states: ['missed', 'missed', 'missed'],
      met: 0,
      longestGapSeconds: 12 * HOUR,
    });
    expect(found.coveredTimeFraction).toBeCloseTo(1 / 3, 12);
  });

  it('leaves open what is not over, and judges nothing beyond the time of the question', () => {
    const found = planCompliance([visit(1), visit(9)], { ...plan, asOf: 5 * HOUR });
    expect(found.states).toEqual(['done', 'open', 'open']);
    expect(found.due).toBe(1);
    expect(planCompliance([], { ...plan, asOf: 0 }).coveredTimeFraction).toBeNaN();
  });

  it('tells holes in the data from missed visits', () => {
    const dataHoles = [{ from: 4.5 * HOUR, to: 8 * HOUR }];
    expect(planCompliance([visit(1)], { ...plan, dataHoles }).states).toEqual(['done', 'no-data', 'missed']);
  });

  it('asks one visit of a window shorter than the interval', () => {
    const short = { ...plan, windowEnd: 2 * HOUR };
    expect(planCompliance([visit(1)], short).states).toEqual(['done']);
    expect(planCompliance([visit(3)], short).states).toEqual(['missed']);
  });

  it('refuses plans without meaning', () => {
    expect(() => planCompliance([], { ...plan, windowEnd: 0 })).toThrow(RangeError);
    expect(() => planCompliance([], { ...plan, intervalSeconds: 0 })).toThrow(RangeError);
  });
});
