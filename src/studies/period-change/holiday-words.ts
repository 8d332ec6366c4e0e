import type { LocalizedText } from '@/domain/text/localized-text';
import { civilDay } from '@/domain/time/civil-time';
import { coversDays, holidayCalendarOf, holidaysBetween } from '@/domain/time/public-holidays';
import type { HolidayCalendar } from '@/domain/time/public-holidays';
import type { StudySpan } from '../study';
import type { StudyGround } from '../study-ground';

/**
 * What is to be known of public holidays before two periods are compared: those that fall in one only, or that they are
 * not known; `null` where neither period has any.
 */
export function holidayWords(
  { timeZone, holidayYears, offsets }: Pick<StudyGround, 'timeZone' | 'holidayYears' | 'offsets'>,
  window: StudySpan,
  comparison: StudySpan,
): LocalizedText | null {
  const calendar = holidayCalendarOf(timeZone, holidayYears);
  if (!calendar) {
    return {
      zh: `没有时区 ${timeZone} 的节假日历，未核对节假日。`,
      en: `There is no calendar of public holidays for ${timeZone}; they were not checked.`,
    };
  }
  const [now, before] = [window, comparison].map(({ fromSeconds, toSeconds }) => ({
    from: civilDay(offsets, fromSeconds),
    to: civilDay(offsets, toSeconds - 1) + 1,
  })) as [DaySpan, DaySpan];
  if (![now, before].every(({ from, to }) => coversDays(calendar, from, to))) {
    return {
      zh: '节假日历不含其中一段时期，未核对节假日；可把该年的放假安排放入数据目录的 holidays 文件夹。',
      en: 'The calendar of public holidays does not cover both periods; they were not checked. Put the year’s file into the folder holidays of the data folder.',
    };
  }
  return compareHolidays(calendar, now, before);
}

interface DaySpan {
  readonly from: number;
  readonly to: number;
}

function compareHolidays(calendar: HolidayCalendar, now: DaySpan, before: DaySpan): LocalizedText | null {
  const days = [now, before].map((span) => daysOff(calendar, span)) as [DaysOff, DaysOff];
  const [nowDays, beforeDays] = days;
  if (nowDays.count === 0 && beforeDays.count === 0) return null;
  if (nowDays.count === beforeDays.count) {
    return {
      zh: `两期各有 ${nowDays.count} 个法定节假日（本期${nowDays.zh}，对比期${beforeDays.zh}）。`,
      en: `Both periods have ${nowDays.count} public holidays (now ${nowDays.en}; before ${beforeDays.en}).`,
    };
  }
  const part = ({ count, zh, en }: DaysOff): LocalizedText => ({
    zh: count === 0 ? '没有' : ` ${count} 天（${zh}）`,
    en: count === 0 ? 'none' : `${count} (${en})`,
  });
  return {
    zh: `法定节假日不对等：本期${part(nowDays).zh}，对比期${part(beforeDays).zh}；变化中含节假日影响。`,
    en: `Public holidays differ: now ${part(nowDays).en}, before ${part(beforeDays).en}; the change contains their effect.`,
  };
}

interface DaysOff extends LocalizedText {
  readonly count: number;
}

function daysOff(calendar: HolidayCalendar, { from, to }: DaySpan): DaysOff {
  const found = holidaysBetween(calendar, from, to);
  const count = found.reduce(
    (sum, { firstDay, lastDay }) => sum + Math.min(lastDay + 1, to) - Math.max(firstDay, from),
    0,
  );
  return {
    count,
    zh: found.map(({ name }) => name.zh).join('、'),
    en: found.map(({ name }) => name.en).join(', '),
  };
}
