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

  it('says how far it reaches, and that it knows no other country', () => {
    expect(coversDays(china, day('2024-01-01'), day('2027-01-01'))).toBe(true);
    expect(coversDays(china, day('2026-12-01'), day('2027-01-02'))).toBe(false);
    expect(holidayCalendarOf('America/New_York')).toBeNull();
  });
});
