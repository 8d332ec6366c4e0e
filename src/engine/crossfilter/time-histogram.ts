import { VERDICT_SHIFT, type IncidentColumns } from '../columns/incident-columns';
import { readCivilHours, type WeekClock } from '../columns/week-clock';
import { PASSES } from '../filter/verdict';

/** Rows that pass the filter by civil hour, over all time: the time chart ignores its own window. */
export interface HourCounts {
  /** Civil hour since 1970-01-01 00:00 of the first count; the first of a day. */
  readonly firstHour: number;
  readonly counts: Int32Array;
}

const STRETCH_ROWS = 4096;

/** Empty days after the last row's, so that live rows find an hour. */
const DAYS_AHEAD = 3;

/** Whole days, from the first row's to some days after the last row's. */
export function buildHourCounts(columns: IncidentColumns, clock: WeekClock): HourCounts {
  const { rowCount } = columns;
  if (rowCount === 0) return { firstHour: 0, counts: new Int32Array(0) };
  const firstHour = Math.floor(civilHourOf(columns, clock, 0) / 24) * 24;
  const endHour = (Math.floor(civilHourOf(columns, clock, rowCount - 1) / 24) + 1 + DAYS_AHEAD) * 24;
  const hourCounts = { firstHour, counts: new Int32Array(endHour - firstHour) };
  countHours(hourCounts, columns, clock, { from: 0, to: rowCount, sign: 1 });
  return hourCounts;
}

/** Whether the hours of all rows are among the counts. */
export function coversAllHours(
  { firstHour, counts }: HourCounts,
  columns: IncidentColumns,
  clock: WeekClock,
): boolean {
  const { rowCount } = columns;
  if (rowCount === 0) return true;
  return (
    civilHourOf(columns, clock, 0) >= firstHour &&
    civilHourOf(columns, clock, rowCount - 1) < firstHour + counts.length
  );
}

/** Adds (`sign` 1) or takes away (-1) the rows `from` up to `to` that pass. */
export function countHours(
  { firstHour, counts }: HourCounts,
  columns: IncidentColumns,
  clock: WeekClock,
  { from, to, sign }: { readonly from: number; readonly to: number; readonly sign: number },
): void {
  const { stateAndVerdict } = columns;
  const hours = new Int32Array(Math.min(STRETCH_ROWS, to - from));
  for (let start = from; start < to; start += STRETCH_ROWS) {
    const end = Math.min(to, start + STRETCH_ROWS);
    readCivilHours(clock, columns, start, end, hours);
    for (let row = start; row < end; row++) {
      if (stateAndVerdict[row]! >> VERDICT_SHIFT === PASSES) counts[hours[row - start]! - firstHour]! += sign;
    }
  }
}

/** Counts over all time by one unit of civil time, from the first row's day to the last row's. */
export interface TimeHistogram {
  readonly unit: 'hour' | 'day';
  /** Whole units since 1970-01-01 00:00 of the first count. */
  readonly firstUnit: number;
  readonly counts: Int32Array;
}

export function toTimeHistogram(
  hourCounts: HourCounts,
  columns: IncidentColumns,
  clock: WeekClock,
  unit: TimeHistogram['unit'],
): TimeHistogram {
  const { firstHour, counts } = hourCounts;
  const { rowCount } = columns;
  const lastHour = rowCount === 0 ? firstHour - 1 : civilHourOf(columns, clock, rowCount - 1);
  const days = Math.floor((lastHour - firstHour) / 24) + 1;
  return unit === 'hour'
    ? { unit, firstUnit: firstHour, counts: counts.slice(0, days * 24) }
    : { unit, firstUnit: firstHour / 24, counts: sumByDay(counts, days) };
}

function sumByDay(counts: Int32Array, dayCount: number): Int32Array {
  const days = new Int32Array(dayCount);
  for (let day = 0; day < days.length; day++) {
    let sum = 0;
    for (let hour = day * 24; hour < day * 24 + 24; hour++) sum += counts[hour]!;
    days[day] = sum;
  }
  return days;
}

function civilHourOf(columns: IncidentColumns, clock: WeekClock, row: number): number {
  const hour = new Int32Array(1);
  readCivilHours(clock, columns, row, row + 1, hour);
  return hour[0]!;
}
