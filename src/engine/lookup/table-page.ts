import type { IncidentRow } from '../columns/incident-row';
import type { RowRange } from '../columns/row-order';
import { TOTALS } from '../crossfilter/chart';
import { countChart, type Crossfilter } from '../crossfilter/crossfilter';
import { FIRST_FAILING_BYTE } from '../filter/verdict';
import { sortByKeys } from './radix-sort';
import { readRow } from './read-row';
import { readSortKeys, type TableSort } from './sort-keys';

export interface TablePageRequest {
  readonly sort: TableSort;
  /** Place in the table of the first row wanted. */
  readonly offset: number;
  readonly limit: number;
}

export interface TablePage {
  /** Rows of the whole table: equals the view's total. */
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly IncidentRow[];
}

/** What a table shows: the rows of a window that pass. */
export interface TableRows {
  readonly crossfilter: Crossfilter;
  readonly range: RowRange;
  /** Changes whenever rows or verdicts do. */
  readonly version: number;
}

/** Reads pages of a table. */
export type PageReader = (table: TableRows, request: TablePageRequest) => TablePage;

/** A reader that holds the last order, four bytes a row of the table, so that scrolling does not sort again. */
export function createPageReader(): PageReader {
  let key = '';
  let order = new Uint32Array(0);
  const orderedRows = (table: TableRows, total: number, sort: TableSort): Uint32Array => {
    const wanted = JSON.stringify([table.version, table.range, sort]);
    if (wanted !== key) order = sortRows(table, total, sort);
    key = wanted;
    return order;
  };
  return (table, { sort, offset, limit }) => {
    const total = countPassing(table.crossfilter, table.range);
    const end = Math.min(total, offset + limit);
    const rows =
      sort.column === 'reportedAt'
        ? rowsByTime(table, sort.descending ? [total - end, total - offset] : [offset, end])
        : Array.from(orderedRows(table, total, sort).subarray(offset, end));
    if (sort.column === 'reportedAt' && sort.descending) rows.reverse();
    return { total, offset, rows: rows.map((row) => readRow(table.crossfilter.store, row)) };
  };
}

function sortRows(
  { crossfilter, range }: TableRows,
  total: number,
  sort: TableSort,
): Uint32Array<ArrayBuffer> {
  const { stateAndVerdict } = crossfilter.store.columns;
  const newestFirst = new Uint32Array(total);
  let count = 0;
  for (let row = range.to - 1; row >= range.from; row--) {
    if (stateAndVerdict[row]! < FIRST_FAILING_BYTE) newestFirst[count++] = row;
  }
  return sortByKeys(newestFirst, readSortKeys(crossfilter.store, newestFirst, sort));
}

/** The rows from one rank to another in order of time: no sorting needed, only the right place to start. */
function rowsByTime({ crossfilter, range }: TableRows, [first, end]: readonly [number, number]): number[] {
  const { stateAndVerdict } = crossfilter.store.columns;
  const rank = countPassing(crossfilter, { from: 0, to: range.from }) + first;
  const start = startOfRank(crossfilter, rank);
  const rows: number[] = [];
  let skip = rank - start.passingBefore;
  for (let row = start.row; row < range.to && rows.length < end - first; row++) {
    if (stateAndVerdict[row]! >= FIRST_FAILING_BYTE) continue;
    if (skip > 0) skip--;
    else rows.push(row);
  }
  return rows;
}

/** The last bucket that begins with no more than `rank` passing rows before it. */
function startOfRank({ cubes, buckets }: Crossfilter, rank: number): { row: number; passingBefore: number } {
  const { chart, sums } = cubes.get('totals')!;
  const passingBefore = (bound: number) => sums[bound * chart.width + TOTALS.all]!;
  let low = 0;
  let high = buckets.rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (passingBefore(middle) <= rank) low = middle;
    else high = middle - 1;
  }
  return { row: buckets.rows[low]!, passingBefore: passingBefore(low) };
}

function countPassing(crossfilter: Crossfilter, { from, to }: RowRange): number {
  return countChart(crossfilter, 'totals', from, to)[TOTALS.all]!;
}
