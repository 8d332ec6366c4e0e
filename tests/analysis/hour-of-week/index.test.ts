import { describe, expect, it } from 'vitest';
import { analysis } from '@/analysis/hour-of-week/index';

describe('the hour-of-week analysis', () => {
  it('reads times on the clocks of the zone it is given', () => {
    const monday = Date.UTC(2025, 0, 6) / 1000;
    const output = analysis.run({
      times: Float64Array.of(monday),
      intervals: [],
      period: { start: monday, end: monday + 7 * 86_400 },
      timeZone: 'Asia/Shanghai',
      holidays: [],
      makeUpWorkdays: [],
    });
    expect(output.rhythm.counts[8]).toBe(1);
    expect(output.rayleigh.meanHour).toBeCloseTo(8, 9);
    expect(output.defaultTimes.fullHour).toBe(1);
    expect(output.byDayType.counts[8]).toBe(1);
  });
});
