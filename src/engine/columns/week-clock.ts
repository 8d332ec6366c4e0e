import { buildZoneOffsets, type ZoneOffsets } from '@/domain/time/civil-time';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { UNKNOWN_HOUR } from '../filter/incident-filter';
import type { TimeWindow } from '../time-window';
import type { IncidentColumns } from './incident-columns';

/** Civil time of rows, for a district's zone. */
export interface WeekClock {
  readonly offsets: ZoneOffsets;
  /** The span for which changes of the clocks are known. */
  readonly span: TimeWindow;
}

const HOUR_SECONDS = 3600;
/** 1970-01-01 00:00 was hour 72 of a week that starts on Monday. */
const EPOCH_HOUR_OF_WEEK = 72;
const TIME_OF_DAY_UNKNOWN = INCIDENT_FLAGS.dayOnly | INCIDENT_FLAGS.monthOnly;

export function buildWeekClock(timeZone: string, fromSeconds: number, toSeconds: number): WeekClock {
  return { offsets: buildZoneOffsets(timeZone, fromSeconds, toSeconds), span: { fromSeconds, toSeconds } };
}

/** Writes the civil hours since 1970-01-01 00:00 of rows `from` up to `to` into the first of `into`. */
export function readCivilHours(
  { offsets }: WeekClock,
  columns: IncidentColumns,
  from: number,
  to: number,
  into: Int32Array,
): void {
  const { startsSeconds, offsetsSeconds } = offsets;
  const { reportedAt } = columns;
  let piece = 0;
  let next = startsSeconds[1] ?? Infinity;
  for (let row = from; row < to; row++) {
    const seconds = reportedAt[row]!;
    while (seconds >= next) next = startsSeconds[++piece + 1] ?? Infinity;
    into[row - from] = Math.floor((seconds + offsetsSeconds[piece]!) / HOUR_SECONDS);
  }
}

/** Likewise hours of week, Monday 00 = 0 to Sunday 23 = 167, and `UNKNOWN_HOUR` where only the day or month is known. */
export function readHoursOfWeek(
  clock: WeekClock,
  columns: IncidentColumns,
  from: number,
  to: number,
  into: Int32Array,
): void {
  readCivilHours(clock, columns, from, to, into);
  const { flags } = columns;
  for (let row = from; row < to; row++) {
    const known = (flags[row]! & TIME_OF_DAY_UNKNOWN) === 0;
    into[row - from] = known ? (into[row - from]! + EPOCH_HOUR_OF_WEEK) % 168 : UNKNOWN_HOUR;
  }
}
