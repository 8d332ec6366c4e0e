import { describe, expect, it } from 'vitest';
import { parseCivilDay } from '@/domain/time/civil-time';
import { studyCalendar } from '@/studies/work-calendar';

const day = (date: string) => parseCivilDay(date)!;

describe('studyCalendar', () => {
  it("knows China's holidays and make-up days in the years it covers", () => {
    const china = studyCalendar({ timeZone: 'Asia/Shanghai', holidayYears: [] });
    // 10 October 2026 is a Saturday on which offices are open.
    expect([...china.dayTypes(day('2026-10-07'), 4).types]).toEqual([2, 0, 0, 0]);
    expect(china.knows(day('2026-09-01'), day('2026-12-31'))).toBe(true);
    expect(china.knows(day('2026-09-01'), day('2027-01-01'))).toBe(false);
  });

  it('knows weekends alone elsewhere', () => {
    const boston = studyCalendar({ timeZone: 'America/New_York', holidayYears: [] });
    // Christmas of 2015 was a Friday.
    expect([...boston.dayTypes(day('2015-12-25'), 3).types]).toEqual([0, 1, 1]);
    expect(boston.knows(day('2015-01-01'), day('2015-01-02'))).toBe(false);
  });
});
