import type { LocalizedText } from '../text/localized-text';
import { parseCivilDay } from './civil-time';

/** One public holiday: civil days since 1970-01-01, both ends included. */
export interface PublicHoliday {
  readonly name: LocalizedText;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** The days off of a country, as far as they are known. */
export interface HolidayCalendar {
  readonly country: LocalizedText;
  /** Who decreed them. */
  readonly source: LocalizedText;
  /** Civil days it covers, both ends included; beyond them nothing is known. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly holidays: readonly PublicHoliday[];
  /** Weekend days worked in exchange for a holiday (调休). */
  readonly makeUpWorkdays: readonly number[];
}

const NAMES = {
  newYear: { zh: '元旦', en: 'New Year' },
  springFestival: { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Qingming' },
  laborDay: { zh: '劳动节', en: 'Labor Day' },
  dragonBoat: { zh: '端午节', en: 'Dragon Boat Festival' },
  midAutumn: { zh: '中秋节', en: 'Mid-Autumn Festival' },
  nationalDay: { zh: '国庆节', en: 'National Day' },
  nationalDayMidAutumn: { zh: '国庆节、中秋节', en: 'National Day and Mid-Autumn Festival' },
} as const;

/**
 * Mainland China by the yearly notices of the General Office of the State Council (国务院办公厅关于部分节假日安排的通知),
 * for 2024 (gov.cn content_6911528), 2025 (content_6986383) and 2026 (content_7047091).
 */
const CHINA: readonly (readonly [keyof typeof NAMES, first: string, last: string])[] = [
  ['newYear', '2024-01-01', '2024-01-01'],
  ['springFestival', '2024-02-10', '2024-02-17'],
  ['qingming', '2024-04-04', '2024-04-06'],
  ['laborDay', '2024-05-01', '2024-05-05'],
  ['dragonBoat', '2024-06-10', '2024-06-10'],
  ['midAutumn', '2024-09-15', '2024-09-17'],
  ['nationalDay', '2024-10-01', '2024-10-07'],
  ['newYear', '2025-01-01', '2025-01-01'],
  ['springFestival', '2025-01-28', '2025-02-04'],
  ['qingming', '2025-04-04', '2025-04-06'],
  ['laborDay', '2025-05-01', '2025-05-05'],
  ['dragonBoat', '2025-05-31', '2025-06-02'],
  ['nationalDayMidAutumn', '2025-10-01', '2025-10-08'],
  ['newYear', '2026-01-01', '2026-01-03'],
  ['springFestival', '2026-02-15', '2026-02-23'],
  ['qingming', '2026-04-04', '2026-04-06'],
  ['laborDay', '2026-05-01', '2026-05-05'],
  ['dragonBoat', '2026-06-19', '2026-06-21'],
  ['midAutumn', '2026-09-25', '2026-09-27'],
  ['nationalDay', '2026-10-01', '2026-10-07'],
];

const CHINA_MAKE_UP_WORKDAYS: readonly string[] = [
  '2024-02-04',
  '2024-02-18',
  '2024-04-07',
  '2024-04-28',
  '2024-05-11',
  '2024-09-14',
  '2024-09-29',
  '2024-10-12',
  '2025-01-26',
  '2025-02-08',
  '2025-04-27',
  '2025-09-28',
  '2025-10-11',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
];

const CHINA_CALENDAR: HolidayCalendar = {
  country: { zh: '中国大陆', en: 'Mainland China' },
  source: { zh: '国务院办公厅放假安排通知', en: 'notices of the State Council of China' },
  firstDay: dayOf('2024-01-01'),
  lastDay: dayOf('2026-12-31'),
  holidays: CHINA.map(([name, first, last]) => ({
    name: NAMES[name],
    firstDay: dayOf(first),
    lastDay: dayOf(last),
  })),
  makeUpWorkdays: CHINA_MAKE_UP_WORKDAYS.map(dayOf),
};

const BY_TIME_ZONE: Readonly<Record<string, HolidayCalendar>> = {
  'Asia/Shanghai': CHINA_CALENDAR,
  'Asia/Chongqing': CHINA_CALENDAR,
  'Asia/Harbin': CHINA_CALENDAR,
  'Asia/Urumqi': CHINA_CALENDAR,
};

/** The calendar of the country a time zone belongs to; `null` where none is at hand. */
export function holidayCalendarOf(timeZone: string): HolidayCalendar | null {
  return BY_TIME_ZONE[timeZone] ?? null;
}

/** Whether the calendar says something about every day from `fromDay` up to, not including, `toDay`. */
export function coversDays({ firstDay, lastDay }: HolidayCalendar, fromDay: number, toDay: number): boolean {
  return fromDay >= firstDay && toDay - 1 <= lastDay;
}

/** The holidays with at least one day from `fromDay` up to, not including, `toDay`. */
export function holidaysBetween(
  { holidays }: HolidayCalendar,
  fromDay: number,
  toDay: number,
): readonly PublicHoliday[] {
  return holidays.filter(({ firstDay, lastDay }) => firstDay < toDay && lastDay >= fromDay);
}

function dayOf(text: string): number {
  const day = parseCivilDay(text);
  if (day === null) throw new RangeError(`${text} is no date`);
  return day;
}

/** Every day off and every make-up workday, one by one: what a count of day types wants. */
export function toDaySets({ holidays, makeUpWorkdays }: HolidayCalendar): {
  readonly holidays: ReadonlySet<number>;
  readonly makeUpWorkdays: ReadonlySet<number>;
} {
  const days = holidays.flatMap(({ firstDay, lastDay }) =>
    Array.from({ length: lastDay - firstDay + 1 }, (_, i) => firstDay + i),
  );
  return { holidays: new Set(days), makeUpWorkdays: new Set(makeUpWorkdays) };
}
