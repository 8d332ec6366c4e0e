import { describe, expect, it } from 'vitest';
import { BASELINE_HOURS, countBaseline, windowAt } from '@/analysis/live-alert/baseline-counts';

const endHour = 10_000;

describe('windowAt', () => {
  it('counts windows back from the end', () => {
    const input = { endHour, windowHours: 6 };
    expect([9999, 9994, 9993].map((hour) => windowAt(input, hour))).toEqual([0, 0, 1]);
  });
});

describe('countBaseline', () => {
  it('counts hours forward, windows backward, and nothing outside', () => {
    const hours = Int32Array.of(
      endHour - BASELINE_HOURS - 1,
      endHour - BASELINE_HOURS,
      9990,
      9999,
      9999,
      10_000,
    );
    const counts = countBaseline({
      events: { hours, registeredHours: hours, units: Uint32Array.of(0, 0, 1, 1, 1, 0) },
      unitCount: 2,
      windowHours: 6,
      endHour,
    });
    expect(counts.parentByHour[0]).toBe(1);
    expect(counts.parentByHour.at(-1)).toBe(2);
    expect(Array.from(counts.parentByWindow.subarray(0, 2))).toEqual([2, 1]);
    expect([...counts.byWindowAndUnit]).toEqual([
      [(BASELINE_HOURS / 6 - 1) * 2, 1],
      [3, 1],
      [1, 2],
    ]);
  });
});
