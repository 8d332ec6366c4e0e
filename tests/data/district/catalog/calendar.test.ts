import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  addWakingHours,
  addWorkdays,
  DAY,
  dayOf,
  dayTypeOf,
  hourOf,
  nextOfficeInstant,
  nextWakingInstant,
  startOfDay,
} from '#data/district/catalog/calendar';

const at = (text: string) => Date.parse(`${text}+08:00`);
const typeOn = (date: string) => dayTypeOf(dayOf(at(`${date}T12:00:00`)));

describe('the calendar', () => {
  it.each([
    ['2025-10-01', 'holiday'],
    ['2025-10-08', 'holiday'],
    ['2025-10-09', 'workday'],
    ['2025-10-11', 'workday'],
    ['2025-10-12', 'sunday'],
    ['2026-02-14', 'workday'],
    ['2026-02-15', 'holiday'],
    ['2026-11-21', 'saturday'],
    ['2026-11-20', 'workday'],
  ])('takes %s for a %s', (date, type) => {
    expect(typeOn(date)).toBe(type);
  });

  it('begins days at midnight in Beijing', () => {
    expect(startOfDay(dayOf(at('2026-11-20T00:30:00')))).toBe(at('2026-11-20T00:00:00'));
    expect(hourOf(at('2026-11-20T14:36:00'))).toBeCloseTo(14.6, 9);
  });

  it('skips the National Day week when it counts working days', () => {
    // 30 September 2025, then 9 and 10 October, then the make-up Saturday.
    expect(addWorkdays(at('2025-09-30T15:00:00'), 3)).toBe(at('2025-10-11T15:00:00'));
  });

  it('counts waking hours over the night', () => {
    // 18:00 to 21:30 are three and a half hours; half an hour is left for the morning.
    expect(addWakingHours(at('2026-11-20T18:00:00'), 4)).toBe(at('2026-11-21T07:30:00'));
    expect(addWakingHours(at('2026-11-20T02:00:00'), 1)).toBe(at('2026-11-20T08:00:00'));
  });

  it('opens offices at half past eight of the next working day', () => {
    expect(nextOfficeInstant(at('2026-11-20T18:00:00'))).toBe(at('2026-11-23T08:30:00'));
    expect(nextOfficeInstant(at('2026-11-20T07:00:00'))).toBe(at('2026-11-20T08:30:00'));
    expect(nextOfficeInstant(at('2026-11-20T14:00:00'))).toBe(at('2026-11-20T14:00:00'));
  });

  it('never goes back in time', () => {
    const instant = fc.integer({ min: at('2024-01-01T00:00:00'), max: at('2026-12-31T00:00:00') });

    fc.assert(
      fc.property(instant, (time) => {
        expect(nextOfficeInstant(time)).toBeGreaterThanOrEqual(time);
        expect(nextWakingInstant(time)).toBeGreaterThanOrEqual(time);
        expect(nextOfficeInstant(time) - time).toBeLessThan(10 * DAY);
      }),
    );
  });
});
