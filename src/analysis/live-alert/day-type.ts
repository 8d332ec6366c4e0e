import { weekdayOfDay } from '@/domain/time/civil-time';

/** Kinds of day with a rhythm of their own; the index is the code. */
export const DAY_TYPES = ['workday', 'weekend', 'holiday'] as const;
export type DayType = (typeof DAY_TYPES)[number];

/** The official calendar: days that differ from their weekday. Whole days since 1970-01-01. */
export interface HolidayCalendar {
  readonly holidays: ReadonlySet<number>;
  /** Saturdays and Sundays that are worked (调休). */
  readonly workedWeekends: ReadonlySet<number>;
}

/** Types of a run of days. */
export interface DayTypes {
  /** Whole days since 1970-01-01 of the zone's calendar. */
  readonly firstDay: number;
  /** Index into `DAY_TYPES`, shape `[days]`. */
  readonly types: Uint8Array;
}

/** Types of `count` days from `firstDay` on. */
export function toDayTypes(firstDay: number, count: number, calendar: HolidayCalendar): DayTypes {
  const types = Uint8Array.from({ length: count }, (_, i) => {
    const day = firstDay + i;
    if (calendar.holidays.has(day)) return DAY_TYPES.indexOf('holiday');
    const weekend = weekdayOfDay(day) >= 5 && !calendar.workedWeekends.has(day);
    return DAY_TYPES.indexOf(weekend ? 'weekend' : 'workday');
  });
  return { firstDay, types };
}

/**
 * Type of a day.
 *
 * @throws {RangeError} If the day is outside the run.
 */
export function dayTypeOf({ firstDay, types }: DayTypes, day: number): number {
  const type = types[day - firstDay];
  if (type === undefined)
    throw new RangeError(`day ${day} is outside the ${types.length} days whose type is known`);
  return type;
}
