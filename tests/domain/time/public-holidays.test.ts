import { describe, expect, it } from 'vitest';
import { parseCivilDay, weekdayOfDay } from '@/domain/time/civil-time';
import { coversDays, holidayCalendarOf, holidaysBetween, toDaySets } from '@/domain/time/public-holidays';

const day = (text: string) => parseCivilDay(text)!;
const china = holidayCalendarOf('Asia/Shanghai')!;

describe('the calendar of public holidays', () => {
  it('knows the days off of the State Council and the weekends worked for them', () => {
    const { holidays, makeUpWorkdays } = toDaySets(china);

    expect(holidays.has(day('2026-02-15'))).toBe(true);
    expect(holidays.has(day('2026-02-23'))).toBe(true);
    expect(holidays.has(day('2026-02-24'))).toBe(false);
    expect(makeUpWorkdays.has(day('2026-02-14'))).toBe(true);
  });

  it('makes up on weekends only, and never on a day off', () => {
    const { holidays, makeUpWorkdays } = toDaySets(china);
    for (const worked of makeUpWorkdays) {
      expect(weekdayOfDay(worked)).toBeGreaterThanOrEqual(5);
      expect(holidays.has(worked)).toBe(false);
    }
  });

  it('finds the holidays that touch a span', () => {
    const names = (from: string, to: string) =>
      holidaysBetween(china, day(from), day(to)).map(({ name }) => name.en);

    expect(names('2025-10-08', '2025-10-09')).toEqual(['National Day and Mid-Autumn Festival']);
    expect(names('2025-10-09', '2025-12-31')).toEqual([]);
  });

  it('takes the years an installation brings, in place of what it knows of them', () => {
    const own = holidayCalendarOf('Asia/Shanghai', [
      {
        year: 2027,
        days: [
          { name: '元旦', date: '2026-12-31', isOffDay: true },
          { name: '元旦', date: '2027-01-01', isOffDay: true },
          { name: '元旦', date: '2027-01-09', isOffDay: false },
          { name: '区庆', date: '2027-05-20', isOffDay: true },
        ],
      },
    ])!;
    expect(coversDays(own, day('2026-12-01'), day('2028-01-01'))).toBe(true);
    expect(holidaysBetween(own, day('2026-12-01'), day('2027-12-31')).map(({ name }) => name.en)).toEqual([
      'New Year',
      '区庆',
    ]);
    const { holidays, makeUpWorkdays } = toDaySets(own);
    expect(holidays.has(day('2026-12-31'))).toBe(true);
    expect(makeUpWorkdays.has(day('2027-01-09'))).toBe(true);
    expect(holidays.has(day('2026-10-01'))).toBe(true);

    const corrected = holidayCalendarOf('Asia/Shanghai', [{ year: 2026, days: [] }])!;
    expect(holidaysBetween(corrected, day('2026-01-01'), day('2026-12-31'))).toEqual([]);
    expect(holidayCalendarOf('America/New_York', [{ year: 2026, days: [] }])!.years).toEqual(new Set([2026]));
  });

  it('says how far it reaches, and that it knows no other country', () => {
    expect(coversDays(china, day('2019-01-01'), day('2027-01-01'))).toBe(true);
    expect(coversDays(china, day('2026-12-01'), day('2027-01-02'))).toBe(false);
    expect(holidayCalendarOf('America/New_York')).toBeNull();
  });
});
