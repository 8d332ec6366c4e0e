import type { Chart } from './chart';
import { bucketOfRow, nearestBound, type TimeBuckets } from './time-buckets';

/**
 * Running sums of a chart at the bounds of time buckets: `sums[b * width + bin]` counts all rows before bound `b`. So
 * any window is two rows of sums and the few rows between its ends and the nearest bounds, however many it holds.
 */
export interface Cube {
  readonly chart: Chart;
  /** Shape `[bounds, width]`. */
  readonly sums: Int32Array;
}

export function buildCube(chart: Chart, { rows }: TimeBuckets): Cube {
  const { width } = chart;
  const sums = new Int32Array(rows.length * width);
  for (let bound = 1; bound < rows.length; bound++) {
    const at = bound * width;
    sums.copyWithin(at, at - width, at);
    chart.count(rows[bound - 1]!, rows[bound]!, 1, sums, at);
  }
  return { chart, sums };
}

/** Counts of rows `from` up to `to`, shape `[width]`. */
export function countWindow(cube: Cube, buckets: TimeBuckets, from: number, to: number): Int32Array {
  const counts = new Int32Array(cube.chart.width);
  if (to <= from) return counts;
  addRowsBefore(cube, buckets, to, 1, counts);
  addRowsBefore(cube, buckets, from, -1, counts);
  return counts;
}

/** Adds (`sign` 1) or takes away (-1) one row, which must stand in the columns as it is to be counted. */
export function shiftRow({ chart, sums }: Cube, buckets: TimeBuckets, row: number, sign: number): void {
  for (let bound = bucketOfRow(buckets, row) + 1; bound < buckets.rows.length; bound++) {
    chart.count(row, row + 1, sign, sums, bound * chart.width);
  }
}

function addRowsBefore(cube: Cube, buckets: TimeBuckets, row: number, sign: number, into: Int32Array): void {
  const { chart, sums } = cube;
  const bound = nearestBound(buckets, row);
  const at = bound * chart.width;
  for (let bin = 0; bin < chart.width; bin++) into[bin]! += sign * sums[at + bin]!;
  const boundRow = buckets.rows[bound]!;
  if (boundRow < row) chart.count(boundRow, row, sign, into, 0);
  else chart.count(row, boundRow, -sign, into, 0);
}
