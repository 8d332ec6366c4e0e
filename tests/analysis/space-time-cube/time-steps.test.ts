import { describe, expect, it } from 'vitest';
import { calendarSteps, equalSteps, provisionalSteps, stepDays } from '@/analysis/space-time-cube/time-steps';
import { buildZoneOffsets, formatCivilDay, civilDay } from '@/domain/time/civil-time';

const DAY = 86_400;

describe('equalSteps', () => {
  it('ends with the data and drops a partial first step', () => {
    expect(Array.from(equalSteps(3, 30, 10).edges)).toEqual([10, 20, 30]);
    expect(Array.from(equalSteps(10, 30, 10).edges)).toEqual([10, 20, 30]);
    expect(equalSteps(25, 30, 10).edges.length).toBe(1);
    expect(() => equalSteps(0, 10, 0)).toThrow(RangeError);
  });
});

describe('calendarSteps', () => {
  const start = Date.UTC(2025, 0, 1) / 1000 - 8 * 3600;
  const end = Date.UTC(2025, 3, 10) / 1000 - 8 * 3600;
  const offsets = buildZoneOffsets('Asia/Shanghai', start, end);

  it('takes full weeks from Monday to Monday of the zone', () => {
    const { edges } = calendarSteps('week', start, end, offsets);
    const days = Array.from(edges, (edge) => formatCivilDay(civilDay(offsets, edge)));
    expect([days[0], days.at(-1)]).toEqual(['2025-01-06', '2025-04-07']);
    expect(Array.from(stepDays({ edges })).every((days_) => days_ === 7)).toBe(true);
  });

  it('takes full months with their own lengths', () => {
    expect(Array.from(stepDays(calendarSteps('month', start, end, offsets)))).toEqual([31, 28, 31]);
  });

  it('has a week of 167 hours where clocks go forward', () => {
    const from = Date.UTC(2025, 2, 24) / 1000 - 3600;
    const berlin = buildZoneOffsets('Europe/Berlin', from, from + 8 * DAY);
    expect(stepDays(calendarSteps('week', from, from + 8 * DAY, berlin))[0]).toBeCloseTo(167 / 24, 12);
  });
});

describe('provisionalSteps', () => {
  const steps = { edges: Float64Array.of(0, 10 * DAY, 20 * DAY, 30 * DAY) };

  it('marks steps that ended less than the 90 % delay ago', () => {
    const delays = [1, 1, 2, 2, 3, 3, 4, 5, 6, 11].map((days) => days * DAY);
    expect(Array.from(provisionalSteps(steps, 30 * DAY, delays))).toEqual([0, 1, 1]);
  });

  it('marks none where most events are registered at once', () => {
    expect(Array.from(provisionalSteps(steps, 30 * DAY, [0, 0, 0, 9 * DAY]))).toEqual([0, 0, 0]);
    expect(Array.from(provisionalSteps(steps, 30 * DAY, []))).toEqual([0, 0, 0]);
  });
});
