import type { LocalizedText } from '../text/localized-text';
import { CHINA_CALENDAR, HOLIDAY_NAMES } from './china-holidays';
import { formatCivilDay, parseCivilDay } from './civil-time';

/** One public holiday: civil days since 1970-01-01, both ends included. */
export interface PublicHoliday {
  readonly name: LocalizedText;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** The days off of a country, as far as they are known. */
export interface HolidayCalendar {
  /** Calendar years it covers; of others nothing is known. */
  readonly years: ReadonlySet<number>;
  readonly holidays: readonly PublicHoliday[];
  /** Weekend days worked in exchange for a holiday (调休). */
  readonly makeUpWorkdays: readonly number[];
}

/** One day that is not what its weekday says: off, or worked in exchange. */
export interface SpecialDay {
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly isOffDay: boolean;
}

/** All special days of a calendar year, as an installation gives them. */
export interface HolidayYear {
  readonly year: number;
  readonly days: readonly SpecialDay[];
}

const BY_TIME_ZONE: Readonly<Record<string, HolidayCalendar>> = {
  'Asia/Shanghai': CHINA_CALENDAR,
  'Asia/Chongqing': CHINA_CALENDAR,
  'Asia/Harbin': CHINA_CALENDAR,
  'Asia/Urumqi': CHINA_CALENDAR,
};

const NOTHING_KNOWN: HolidayCalendar = { years: new Set(), holidays: [], makeUpWorkdays: [] };

/**
 * The calendar of the country a time zone belongs to; `null` where none is at hand.
 *
 * @param own Years the installation brings: each takes the place of what is known of that year.
 */
export function holidayCalendarOf(
  timeZone: string,
  own: readonly HolidayYear[] = [],
): HolidayCalendar | null {
  const known = BY_TIME_ZONE[timeZone] ?? null;
  return own.length === 0 ? known : own.reduce(withYear, known ?? NOTHING_KNOWN);
}

/** Whether the calendar says something about every day from `fromDay` up to, not including, `toDay`. */
export function coversDays({ years }: HolidayCalendar, fromDay: number, toDay: number): boolean {
  for (let year = yearOf(fromDay); year <= yearOf(Math.max(fromDay, toDay - 1)); year++)
    if (!years.has(year)) return false;
  return true;
}

/** The holidays with at least one day from `fromDay` up to, not including, `toDay`. */
export function holidaysBetween(
  { holidays }: HolidayCalendar,
  fromDay: number,
  toDay: number,
): readonly PublicHoliday[] {
  return holidays.filter(({ firstDay, lastDay }) => firstDay < toDay && lastDay >= fromDay);
}

/** Every day off and every make-up workday, one by one: what a count of day types wants. */
export function toDaySets({ holidays, makeUpWorkdays }: HolidayCalendar): {
  readonly holidays: ReadonlySet<number>;
  readonly makeUpWorkdays: ReadonlySet<number>;
} {
  return { holidays: new Set(holidays.flatMap(daysOfHoliday)), makeUpWorkdays: new Set(makeUpWorkdays) };
}

function withYear(calendar: HolidayCalendar, { year, days }: HolidayYear): HolidayCalendar {
  const special = days.map(({ name, date, isOffDay }) => ({
    day: dayOf(date),
    name: nameOf(name),
    isOffDay,
  }));
  // A notice may say something of the last days of the year before.
  const told = new Set(special.map(({ day }) => day));
  const stays = (day: number) => yearOf(day) !== year && !told.has(day);
  const others = calendar.holidays.flatMap((holiday) =>
    joinDays(
      daysOfHoliday(holiday)
        .filter(stays)
        .map((day) => ({ day, name: holiday.name })),
    ),
  );
  const off = special.filter(({ isOffDay }) => isOffDay).sort((a, b) => a.day - b.day);
  return {
    years: new Set([...calendar.years, year]),
    holidays: [...others, ...joinDays(off)].sort((a, b) => a.firstDay - b.firstDay),
    makeUpWorkdays: [
      ...calendar.makeUpWorkdays.filter(stays),
      ...special.filter(({ isOffDay }) => !isOffDay).map(({ day }) => day),
    ].sort((a, b) => a - b),
  };
}

/** Days of one name that follow each other are one holiday. */
function joinDays(days: readonly { readonly day: number; readonly name: LocalizedText }[]): PublicHoliday[] {
  const joined: PublicHoliday[] = [];
  for (const { day, name } of days) {
    const last = joined.at(-1);
    if (last && last.lastDay === day - 1 && last.name.zh === name.zh)
      joined[joined.length - 1] = { ...last, lastDay: day };
    else joined.push({ name, firstDay: day, lastDay: day });
  }
  return joined;
}

function daysOfHoliday({ firstDay, lastDay }: PublicHoliday): number[] {
  return Array.from({ length: lastDay - firstDay + 1 }, (_, i) => firstDay + i);
}

function nameOf(name: string): LocalizedText {
  return Object.values(HOLIDAY_NAMES).find(({ zh }) => zh === name) ?? { zh: name, en: name };
}

function yearOf(day: number): number {
  return Number(formatCivilDay(day).slice(0, 4));
}

function dayOf(text: string): number {
  const day = parseCivilDay(text);
  if (day === null) throw new RangeError(`${text} is no date`);
  return day;
}
