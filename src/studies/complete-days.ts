import { civilDay, dayStartSeconds } from '@/domain/time/civil-time';
import type { StudyInput, StudySpan } from './study';

/** Whole civil days of a record: a first or last day that lies only partly in it is left out. */
export interface CompleteDays {
  /** Days since 1970-01-01 of the district's calendar. */
  readonly firstDay: number;
  readonly count: number;
  /** Start of each day and end of the last, epoch seconds UTC, shape `[count + 1]`. */
  readonly edges: Float64Array;
  readonly span: StudySpan;
}

/**
 * The complete days up to the moment it is, newest kept.
 *
 * @param mostDays Older ones are left out.
 */
export function completeDays({ ground, rows, frame }: StudyInput, mostDays: number): CompleteDays {
  const { offsets, firstSeconds } = ground;
  const recordStart =
    rows.olderLeftOut > 0 ? Math.max(firstSeconds, rows.reportedAt[0] ?? firstSeconds) : firstSeconds;
  const startDay = civilDay(offsets, recordStart);
  const isWhole = dayStartSeconds(offsets, startDay) >= recordStart;
  const end = civilDay(offsets, frame.asOfSeconds);
  const firstDay = Math.max(isWhole ? startDay : startDay + 1, end - mostDays);
  const count = Math.max(0, end - firstDay);
  const edges = Float64Array.from({ length: count + 1 }, (_, i) => dayStartSeconds(offsets, firstDay + i));
  return { firstDay, count, edges, span: { fromSeconds: edges[0]!, toSeconds: edges[count]! } };
}

/** Day of each row as its place among the complete days; -1 for rows before and after them. Rows come ordered. */
export function daysOfRows(
  { reportedAt, count }: StudyInput['rows'],
  { edges, count: dayCount }: CompleteDays,
): Int32Array {
  const days = new Int32Array(count).fill(-1);
  let day = 0;
  for (let row = 0; row < count; row++) {
    const at = reportedAt[row]!;
    if (at < edges[0]!) continue;
    while (day < dayCount && at >= edges[day + 1]!) day++;
    if (day === dayCount) break;
    days[row] = day;
  }
  return days;
}
