import type { WorkCalendar } from '@/analysis/hour-of-week/day-type';
import { toDayTypes, type DayTypes } from '@/analysis/live-alert/day-types';
import type { LocalizedText } from '@/domain/text/localized-text';
import { zoneCalendar } from '@/analysis/live-alert/zone-calendar';
import { coversDays, holidayCalendarOf } from '@/domain/time/public-holidays';
import type { StudyGround } from './study-ground';

/** What kind of day each day is, and how much is known of it. */
export interface StudyCalendar {
  readonly calendar: WorkCalendar;
  /** Types of `count` days from `firstDay` on. */
  readonly dayTypes: (firstDay: number, count: number) => DayTypes;
  /** Whether public holidays of these days, first and last inclusive, are known. */
  readonly knows: (firstDay: number, lastDay: number) => boolean;
}

/** The calendar of the district's zone; weekends alone where no calendar of holidays is at hand. */
export function studyCalendar({
  timeZone,
  holidayYears,
}: Pick<StudyGround, 'timeZone' | 'holidayYears'>): StudyCalendar {
  const known = holidayCalendarOf(timeZone, holidayYears);
  const calendar = zoneCalendar(timeZone, holidayYears);
  return {
    calendar,
    dayTypes: (firstDay, count) => toDayTypes(firstDay, count, calendar),
    knows: (firstDay, lastDay) => known !== null && coversDays(known, firstDay, lastDay + 1),
  };
}

/** What the day types rest on, for a card. */
export function calendarWords(isKnown: boolean): LocalizedText {
  return isKnown
    ? {
        zh: '工作日、周末、法定节假日（含调休）',
        en: 'workdays, weekends, public holidays (with make-up days)',
      }
    : { zh: '工作日、周末（无此地节假日历）', en: 'workdays, weekends (no calendar of holidays here)' };
}
