import { weekdayOfDay } from '@/domain/time/civil-time';
import { holidayCalendarOf, toDaySets } from '@/domain/time/public-holidays';

/** The sample district keeps Beijing time: eight hours ahead of UTC, all year. */
export const TIME_ZONE = 'Asia/Shanghai';
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const ZONE_OFFSET = 8 * HOUR;
const WAKING_FROM = 7;
const WAKING_TO = 21.5;

/** Kinds of day by which life in a district differs. */
export const DAY_TYPES = ['workday', 'saturday', 'sunday', 'holiday'] as const;
export type DayType = (typeof DAY_TYPES)[number];

const { holidays, makeUpWorkdays } = toDaySets(holidayCalendarOf(TIME_ZONE)!);

/** Civil day, in days since 1970-01-01, of an instant in epoch milliseconds. */
export function dayOf(at: number): number {
  return Math.floor((at + ZONE_OFFSET) / DAY);
}

/** The instant a civil day begins, epoch milliseconds. */
export function startOfDay(day: number): number {
  return day * DAY - ZONE_OFFSET;
}

/** Hour on the clock of an instant, 0 to 24, fractions included. */
export function hourOf(at: number): number {
  return (at - startOfDay(dayOf(at))) / HOUR;
}

/** Kind of a civil day by the State Council's calendar. */
export function dayTypeOf(day: number): DayType {
  if (holidays.has(day)) return 'holiday';
  const weekday = weekdayOfDay(day);
  if (weekday < 5 || makeUpWorkdays.has(day)) return 'workday';
  return weekday === 5 ? 'saturday' : 'sunday';
}

/** The first instant at or after `at` that offices are open: 08:30 to 17:30 on working days. */
export function nextOfficeInstant(at: number): number {
  let day = dayOf(at);
  if (dayTypeOf(day) === 'workday' && hourOf(at) < 17.5) return Math.max(at, startOfDay(day) + 8.5 * HOUR);
  do day++;
  while (dayTypeOf(day) !== 'workday');
  return startOfDay(day) + 8.5 * HOUR;
}

/** The first instant at or after `at` that grid workers are about: 07:00 to 21:30 on every day. */
export function nextWakingInstant(at: number): number {
  const hour = hourOf(at);
  if (hour < WAKING_FROM) return startOfDay(dayOf(at)) + WAKING_FROM * HOUR;
  return hour < WAKING_TO ? at : startOfDay(dayOf(at) + 1) + WAKING_FROM * HOUR;
}

/** The instant so many waking hours later, counting 07:00 to 21:30 on every day. */
export function addWakingHours(at: number, hours: number): number {
  let from = nextWakingInstant(at);
  for (let left = hours; ;) {
    const today = WAKING_TO - hourOf(from);
    if (left <= today) return from + left * HOUR;
    left -= today;
    from = startOfDay(dayOf(from) + 1) + WAKING_FROM * HOUR;
  }
}

/** The same time of day so many working days later. */
export function addWorkdays(at: number, count: number): number {
  let day = dayOf(at);
  const sinceMidnight = at - startOfDay(day);
  for (let left = count; left > 0;) {
    day++;
    if (dayTypeOf(day) === 'workday') left--;
  }
  return startOfDay(day) + sinceMidnight;
}
