import { describe, expect, it } from 'vitest';
import {
  aoristicWeights,
  countByHourOfWeek,
  exposureByHourOfWeek,
  hourOfWeekRhythm,
} from '@/analysis/hour-of-week/hour-of-week';
import { buildZoneOffsets } from '@/domain/time/civil-time';

const WEEK = 7 * 86_400;
/** Monday 2025-01-06 00:00 in Shanghai. */
const monday = Date.UTC(2025, 0, 6) / 1000 - 8 * 3600;
const offsets = buildZoneOffsets('Asia/Shanghai', monday, monday + 4 * WEEK);

describe('the hour-of-week rhythm', () => {
  it('counts on local clocks, Monday 00 first', () => {
    const counts = countByHourOfWeek([monday, monday + 3599, monday + 3600, monday - 1], offsets);
    expect([counts[0], counts[1], counts[167]]).toEqual([2, 1, 1]);
  });

  it('measures how often each hour occurs in the period', () => {
    const span = { start: monday + 1800, end: monday + WEEK + 3600 };
    const hours = exposureByHourOfWeek(span, offsets);
    expect([hours[0], hours[1], hours[167]]).toEqual([1.5, 1, 1]);
    expect(hours.reduce((sum, value) => sum + value, 0) * 3600).toBeCloseTo(span.end - span.start, 6);
  });

  it('has no hour that the clocks skip', () => {
    const sunday = Date.UTC(2025, 2, 30) / 1000 - 3600;
    const berlin = buildZoneOffsets('Europe/Berlin', sunday, sunday + 86_400);
    const hours = exposureByHourOfWeek({ start: sunday, end: sunday + 23 * 3600 }, berlin);
    expect(hours[6 * 24 + 2]).toBe(0);
    expect(hours[6 * 24 + 23]).toBe(1);
  });

  it('spreads an interval over the seconds it covers', () => {
    const weights = aoristicWeights({ start: monday + 1800, end: monday + 9000 }, offsets);
    expect([weights[0], weights[1], weights[2], weights[3]]).toEqual([0.25, 0.5, 0.25, 0]);
    const long = aoristicWeights({ start: monday, end: monday + 2 * WEEK }, offsets);
    expect(long.every((weight) => Math.abs(weight - 1 / 168) < 1e-12)).toBe(true);
    expect(aoristicWeights({ start: monday, end: monday }, offsets)[0]).toBe(1);
    expect(() => aoristicWeights({ start: 2, end: 1 }, offsets)).toThrow(RangeError);
  });

  it('gives rates per hour, undefined where the period has no such hour', () => {
    const period = { start: monday, end: monday + 86_400 };
    const intervals = [{ start: monday + 3600, end: monday + 10_800 }];
    const { counts, ratesPerHour } = hourOfWeekRhythm(
      [monday + 60, monday + 120],
      period,
      offsets,
      intervals,
    );
    expect([counts[0], counts[1], ratesPerHour[0], ratesPerHour[2]]).toEqual([2, 0.5, 2, 0.5]);
    expect(ratesPerHour[30]).toBeNaN();
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeCloseTo(3, 12);
  });
});
