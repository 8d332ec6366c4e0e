import { civilDay, offsetAt, weekdayOfDay, type ZoneOffsets } from '@/domain/time/civil-time';
import type { TimeSpan } from './hour-of-week';
import { forEachHourPiece } from './hour-pieces';

/** Kinds of days that have rhythms of their own. */
export const DAY_TYPES = ['workday', 'weekend', 'holiday'] as const;
export type DayType = (typeof DAY_TYPES)[number];

/** The calendar of public holidays, as days since 1970-01-01 of the zone. */
export interface WorkCalendar {
  readonly holidays: ReadonlySet<number>;
  /** Weekend days worked in exchange for a holiday (调休). */
  readonly makeUpWorkdays: ReadonlySet<number>;
}

/** Type of a civil day; a holiday stays one on a weekend. */
export function dayTypeOf(day: number, { holidays, makeUpWorkdays }: WorkCalendar): DayType {
  if (holidays.has(day)) return 'holiday';
  if (makeUpWorkdays.has(day)) return 'workday';
  return weekdayOfDay(day) < 5 ? 'workday' : 'weekend';
}

/** Events by day type and hour of the day. */
export interface DayTypeRhythm {
  /** Entry `type * 24 + hour`, types in the order of `DAY_TYPES`, shape `[72]`. */
  readonly counts: Float64Array;
  readonly exposureHours: Float64Array;
  /** Events per hour; NaN where the period has no such hour. */
  readonly ratesPerHour: Float64Array;
}

/**
 * Rhythm of the day on workdays, weekends and holidays.
 *
 * @param times  Epoch seconds UTC, all within the period.
 * @param period Half-open, epoch seconds UTC.
 */
export function dayTypeRhythm(
  times: ArrayLike<number>,
  period: TimeSpan,
  offsets: ZoneOffsets,
  calendar: WorkCalendar,
): DayTypeRhythm {
  const counts = new Float64Array(DAY_TYPES.length * 24);
  const exposureHours = new Float64Array(DAY_TYPES.length * 24);
  const slotAt = (seconds: number): number => {
    const type = dayTypeOf(civilDay(offsets, seconds), calendar);
    const civil = seconds + offsetAt(offsets, seconds);
    return DAY_TYPES.indexOf(type) * 24 + (((Math.floor(civil / 3600) % 24) + 24) % 24);
  };
  for (let i = 0; i < times.length; i++) counts[slotAt(times[i]!)]!++;
  forEachHourPiece(offsets, period.start, period.end, (_, seconds, pieceStart) => {
    exposureHours[slotAt(pieceStart)]! += seconds / 3600;
  });
  const ratesPerHour = counts.map((count, slot) =>
    exposureHours[slot]! > 0 ? count / exposureHours[slot]! : NaN,
  );
  return { counts, exposureHours, ratesPerHour };
}
