import { describe, expect, it } from 'vitest';
import { dayTypeOf, dayTypeRhythm } from '@/analysis/hour-of-week/day-type';
import { buildZoneOffsets, parseCivilDay } from '@/domain/time/civil-time';

/** Spring Festival 2025: off from 28 January to 4 February, worked on Sunday 26 January and Saturday 8 February. */
const calendar = {
  holidays: new Set(Array.from({ length: 8 }, (_, k) => parseCivilDay('2025-01-28')! + k)),
  makeUpWorkdays: new Set([parseCivilDay('2025-01-26')!, parseCivilDay('2025-02-08')!]),
};

describe('day types', () => {
  it('follow the State Council calendar, not the weekday', () => {
    const type = (day: string) => dayTypeOf(parseCivilDay(day)!, calendar);
    expect(type('2025-01-24')).toBe('workday');
    expect(type('2025-01-25')).toBe('weekend');
    expect(type('2025-01-26')).toBe('workday');
    expect(type('2025-01-29')).toBe('holiday');
    expect(type('2025-02-01')).toBe('holiday');
  });

  it('split counts and hours of a period', () => {
    const start = Date.UTC(2025, 0, 24) / 1000 - 8 * 3600;
    const period = { start, end: start + 5 * 86_400 };
    const offsets = buildZoneOffsets('Asia/Shanghai', period.start, period.end);
    const { counts, exposureHours, ratesPerHour } = dayTypeRhythm(
      [start + 86_400 * 1.5],
      period,
      offsets,
      calendar,
    );
    // Friday, Sunday and Monday worked; Saturday off; Tuesday holiday.
    expect([exposureHours[12], exposureHours[24 + 12], exposureHours[48 + 12]]).toEqual([3, 1, 1]);
    expect([counts[24 + 12], ratesPerHour[24 + 12], ratesPerHour[12]]).toEqual([1, 1, 0]);
  });
});
