import type { IncidentStore } from '../columns/incident-store';
import { buildWeekClock, type WeekClock } from '../columns/week-clock';
import { buildCharts, type ChartId } from './chart';
import { buildCube, countWindow, shiftRow, type Cube } from './cube';
import { buildTimeBuckets, coversAllRows, recountBuckets, type TimeBuckets } from './time-buckets';
import { buildHourCounts, countHours, coversAllHours, type HourCounts } from './time-histogram';

/** All linked charts over all rows, answering any window in a time that does not depend on its rows. */
export interface Crossfilter {
  readonly store: IncidentStore;
  readonly clock: WeekClock;
  readonly cubes: ReadonlyMap<ChartId, Cube>;
  readonly hourCounts: HourCounts;
  buckets: TimeBuckets;
}

const YEAR_SECONDS = 366 * 86_400;

/** A civil clock over all rows, and a year around them; the last one if it still is that. */
export function clockOver({ columns }: IncidentStore, timeZone: string, last: WeekClock | null): WeekClock {
  const { reportedAt, rowCount } = columns;
  const first = reportedAt[0] ?? 0;
  const end = (reportedAt[rowCount - 1] ?? 0) + 1;
  if (last && last.span.fromSeconds <= first && end <= last.span.toSeconds) return last;
  return buildWeekClock(timeZone, first - YEAR_SECONDS, end + YEAR_SECONDS);
}

/** Counts everything anew: one pass over the rows for each chart. Verdicts must stand. */
export function buildCrossfilter(store: IncidentStore, clock: WeekClock): Crossfilter {
  const buckets = buildTimeBuckets(store.columns, clock);
  const charts = buildCharts(store, clock);
  const cubes = new Map([...charts].map(([id, chart]) => [id, buildCube(chart, buckets)]));
  return { store, clock, cubes, buckets, hourCounts: buildHourCounts(store.columns, clock) };
}

/** Counts of a chart's bins in rows `from` up to `to`. */
export function countChart(
  { cubes, buckets }: Crossfilter,
  id: ChartId,
  from: number,
  to: number,
): Int32Array {
  return countWindow(cubes.get(id)!, buckets, from, to);
}

/** Takes a row out of all counts (`sign` -1) before it changes, or into them (1) when it has changed. */
export function shiftRowInCharts(crossfilter: Crossfilter, row: number, sign: 1 | -1): void {
  const { cubes, buckets, hourCounts, store, clock } = crossfilter;
  for (const cube of cubes.values()) shiftRow(cube, buckets, row, sign);
  countHours(hourCounts, store.columns, clock, { from: row, to: row + 1, sign });
}

/**
 * Finds the buckets' rows again after rows came or went.
 *
 * @returns Whether the counts can still hold all rows; if not, build anew.
 */
export function refreshBuckets(crossfilter: Crossfilter): boolean {
  const { store, hourCounts, clock, cubes } = crossfilter;
  const { columns } = store;
  crossfilter.buckets = recountBuckets(columns, crossfilter.buckets);
  if (!coversAllRows(columns, crossfilter.buckets) || !coversAllHours(hourCounts, columns, clock))
    return false;
  const charts = buildCharts(store, clock);
  return [...cubes].every(([id, cube]) => charts.get(id)!.width === cube.chart.width);
}

/** Bytes of all counts. */
export function bytesOfCounts({ cubes, hourCounts }: Crossfilter): number {
  return [...cubes.values()].reduce((sum, { sums }) => sum + sums.byteLength, hourCounts.counts.byteLength);
}
