import { civilDay, dayStartSeconds } from '@/domain/time/civil-time';
import type { IncidentColumns } from '../columns/incident-columns';
import { firstRowAt } from '../columns/row-order';
import type { WeekClock } from '../columns/week-clock';

/** Consecutive spans of civil time over all rows: a few hours, a day or some days long, whatever gives enough of them. */
export interface TimeBuckets {
  /** Start of each bucket and the end of the last, epoch seconds; shape `[n + 1]`. */
  readonly startsSeconds: Float64Array;
  /** First row at or after each of them, shape `[n + 1]`. */
  readonly rows: Uint32Array;
}

/**
 * A window is read off the sums at two bucket bounds plus the rows between its ends and them, so buckets are many where
 * rows are: their sums stay a small part of the memory, and the rows between a few thousand.
 */
const ROWS_PER_BUCKET = 2048;
const FEWEST_BUCKETS = 1024;
const MOST_BUCKETS = 8192;
const HOUR_STEPS = [1, 2, 3, 6, 12];
const DAY_SECONDS = 86_400;
/** Empty days after the last row, so that live rows find a bucket. */
const DAYS_AHEAD = 3;

export function buildTimeBuckets(columns: IncidentColumns, { offsets }: WeekClock): TimeBuckets {
  const { reportedAt, rowCount } = columns;
  const firstDay = civilDay(offsets, reportedAt[0] ?? 0);
  const endDay = civilDay(offsets, reportedAt[rowCount - 1] ?? 0) + 1 + DAYS_AHEAD;
  const days = endDay - firstDay;
  const limit = Math.min(MOST_BUCKETS, Math.max(FEWEST_BUCKETS, rowCount / ROWS_PER_BUCKET));
  const hourStep = HOUR_STEPS.find((step) => (days * 24) / step <= limit) ?? 24;
  const dayStep = Math.ceil(days / limit);
  const starts: number[] = [];
  for (let day = firstDay; day < endDay; day += dayStep) {
    const start = dayStartSeconds(offsets, day);
    const end = dayStartSeconds(offsets, day + dayStep);
    const step = hourStep < 24 ? hourStep * 3600 : dayStep * DAY_SECONDS + DAY_SECONDS;
    for (let at = start; at < end; at += step) starts.push(at);
  }
  starts.push(dayStartSeconds(offsets, firstDay + Math.ceil(days / dayStep) * dayStep));
  const startsSeconds = Float64Array.from(starts);
  return { startsSeconds, rows: rowsAt(columns, startsSeconds) };
}

/** The same buckets after rows came or went. */
export function recountBuckets(columns: IncidentColumns, { startsSeconds }: TimeBuckets): TimeBuckets {
  return { startsSeconds, rows: rowsAt(columns, startsSeconds) };
}

/** Whether every row lies in a bucket. */
export function coversAllRows(columns: IncidentColumns, { startsSeconds, rows }: TimeBuckets): boolean {
  return rows[0] === 0 && rows[startsSeconds.length - 1] === columns.rowCount;
}

/** The bucket that holds a row; -1 before the first. */
export function bucketOfRow({ rows }: TimeBuckets, row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]! <= row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The bound, by number, with the fewest rows between it and `row`. */
export function nearestBound(buckets: TimeBuckets, row: number): number {
  const { rows } = buckets;
  const before = Math.max(0, bucketOfRow(buckets, row));
  const after = Math.min(before + 1, rows.length - 1);
  return Math.abs(row - rows[before]!) <= Math.abs(rows[after]! - row) ? before : after;
}

function rowsAt(columns: IncidentColumns, startsSeconds: Float64Array): Uint32Array {
  return Uint32Array.from(startsSeconds, (seconds) => firstRowAt(columns, seconds));
}
