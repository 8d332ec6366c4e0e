import { DAY_TYPES, dayTypeOf, type WorkCalendar } from '../hour-of-week/day-type';

/** Types of a run of days. */
export interface DayTypes {
  /** Whole days since 1970-01-01 of the zone's calendar. */
  readonly firstDay: number;
  /** Index into `DAY_TYPES`, shape `[days]`. */
  readonly types: Uint8Array;
}

/** Types of `count` days from `firstDay` on. */
export function toDayTypes(firstDay: number, count: number, calendar: WorkCalendar): DayTypes {
  const types = Uint8Array.from({ length: count }, (_, i) =>
    DAY_TYPES.indexOf(dayTypeOf(firstDay + i, calendar)),
  );
  return { firstDay, types };
}

/**
 * Type of a day, as an index into `DAY_TYPES`.
 *
 * @throws {RangeError} If the day is outside the run.
 */
export function dayTypeAt({ firstDay, types }: DayTypes, day: number): number {
  const type = types[day - firstDay];
  if (type === undefined)
    throw new RangeError(`day ${day} is outside the ${types.length} days whose type is known`);
  return type;
}
