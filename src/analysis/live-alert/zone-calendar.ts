import { holidayCalendarOf, toDaySets, type HolidayYear } from '@/domain/time/public-holidays';
import type { WorkCalendar } from '../hour-of-week/day-type';

const WEEKENDS_ONLY: WorkCalendar = { holidays: new Set(), makeUpWorkdays: new Set() };

/** Holidays of a zone as far as they are known; weekends alone where none are. */
export function zoneCalendar(timeZone: string, own: readonly HolidayYear[] = []): WorkCalendar {
  const known = holidayCalendarOf(timeZone, own);
  return known ? toDaySets(known) : WEEKENDS_ONLY;
}
