import { hourOfWeek, type ZoneOffsets } from '@/domain/time/civil-time';
import { forEachHourPiece, HOURS_A_WEEK } from './hour-pieces';

/** Events by hour of the week; arrays have shape `[168]`, Monday 00 first, on the zone's clocks. */
export interface HourOfWeekRhythm {
  readonly counts: Float64Array;
  /** Hours of the period that fall on each slot. */
  readonly exposureHours: Float64Array;
  /** Events per hour; NaN where the period has no such hour. */
  readonly ratesPerHour: Float64Array;
}

/** A half-open span of epoch seconds UTC. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

/** Events at known times, by hour of the week; those outside the period must be left out before. */
export function countByHourOfWeek(times: ArrayLike<number>, offsets: ZoneOffsets): Float64Array {
  const counts = new Float64Array(HOURS_A_WEEK);
  for (let i = 0; i < times.length; i++) counts[hourOfWeek(offsets, times[i]!)]!++;
  return counts;
}

/** How many hours of a period fall on each hour of the week; with daylight saving a slot may have more or fewer. */
export function exposureByHourOfWeek({ start, end }: TimeSpan, offsets: ZoneOffsets): Float64Array {
  const hours = new Float64Array(HOURS_A_WEEK);
  forEachHourPiece(offsets, start, end, (slot, seconds) => (hours[slot]! += seconds / 3600));
  return hours;
}

/**
 * Spreads an event of which only an interval is known evenly over it: weight 1 in all.
 *
 * @param span Start equal to end is an exact time.
 * @returns    Weight per hour of the week, shape `[168]`.
 * @throws {RangeError} If the end lies before the start.
 * @see Ratcliffe, J. H. & McCullagh, M. J. (1998). Aoristic crime analysis. Int. J. Geogr. Inf. Sci. 12, 751-764.
 */
export function aoristicWeights({ start, end }: TimeSpan, offsets: ZoneOffsets): Float64Array {
  if (!(end >= start)) throw new RangeError(`an interval cannot end (${end}) before it starts (${start})`);
  const weights = new Float64Array(HOURS_A_WEEK);
  if (start === end) weights[hourOfWeek(offsets, start)] = 1;
  else forEachHourPiece(offsets, start, end, (slot, seconds) => (weights[slot]! += seconds / (end - start)));
  return weights;
}

/**
 * Rhythm of a period: exact times counted, intervals spread over the hours they cover.
 *
 * @param times     Epoch seconds UTC of events known exactly.
 * @param intervals Events of which only an interval is known; none where left out.
 * @param period    Half-open; must hold all events.
 */
export function hourOfWeekRhythm(
  times: ArrayLike<number>,
  period: TimeSpan,
  offsets: ZoneOffsets,
  intervals: readonly TimeSpan[] = [],
): HourOfWeekRhythm {
  const counts = countByHourOfWeek(times, offsets);
  for (const interval of intervals) {
    aoristicWeights(interval, offsets).forEach((weight, slot) => (counts[slot]! += weight));
  }
  const exposureHours = exposureByHourOfWeek(period, offsets);
  const ratesPerHour = counts.map((count, slot) =>
    exposureHours[slot]! > 0 ? count / exposureHours[slot]! : NaN,
  );
  return { counts, exposureHours, ratesPerHour };
}
