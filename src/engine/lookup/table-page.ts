import type { IncidentRow } from '../columns/incident-row';
import type { RowRange } from '../columns/row-order';
import { TOTALS } from '../crossfilter/chart';
import { countChart, type Crossfilter } from '../crossfilter/crossfilter';
import { bucketOfRow } from '../crossfilter/time-buckets';
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

/** Reads pages of the rows of a window that pass. Holds the last order, so that scrolling does not sort again. */
export interface TableReader {
  /** @param version Changes whenever rows or verdicts do. */
  readonly readPage: (
    crossfilter: Crossfilter,
    range: RowRange,
    version: number,
    request: TablePageRequest,
  ) => TablePage;
}

export function createTableReader(): TableReader {
  let orderKey = '';
  let order: Uint32Array | null = null;
  const orderFor = (crossfilter: Crossfilter, range: RowRange, version: number, sort: TableSort) => {
    const key = JSON.stringify([version, range, sort]);
    if (order === null || key !== orderKey) {
      order = sortRows(crossfilter, range, sort);
      orderKey = key;
    }
    return order;
  };
  return {
    readPage: (crossfilter, range, version, { sort, offset, limit }) => {
      const total = countChart(crossfilter, 'totals', range.from, range.to)[TOTALS.all]!;
      const end = Math.min(total, offset + limit);
      const numbers =
        sort.column === 'reportedAt'
          ? rowsByTime(crossfilter, range, sort.descending ? total - end : offset, Math.max(0, end - offset))
          : Array.from(orderFor(crossfilter, range, version, sort).subarray(offset, end));
      if (sort.column === 'reportedAt' && sort.descending) numbers.reverse();
      return { total, offset, rows: numbers.map((row) => readRow(crossfilter.store, row)) };
    },
  };
}

function sortRows({ store }: Crossfilter, range: RowRange, sort: TableSort): Uint32Array {
  const { stateAndVerdict } = store.columns;
  const rows: number[] = [];
  for (let row = range.to - 1; row >= range.from; row--) {
    if (stateAndVerdict[row]! < FIRST_FAILING_BYTE) rows.push(row);
  }
  const newestFirst = Uint32Array.from(rows);
  return sortByKeys(newestFirst, readSortKeys(store, newestFirst, sort));
}

/** `count` passing rows of a window in order of time, from the one with `rank` among them on: no sorting needed. */
function rowsByTime(crossfilter: Crossfilter, range: RowRange, rank: number, count: number): number[] {
  const { store, buckets, cubes } = crossfilter;
  const { chart, sums } = cubes.get('totals')!;
  const passingBefore = (bound: number) => sums[bound * chart.width + TOTALS.all]!;
  const startBound = Math.max(0, bucketOfRow(buckets, range.from));
  const skipped =
    passingBefore(startBound) +
    countChart(crossfilter, 'totals', buckets.rows[startBound]!, range.from)[TOTALS.all]!;
  let low = 0;
  let high = buckets.rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (passingBefore(middle) <= skipped + rank) low = middle;
    else high = middle - 1;
  }
  let left = skipped + rank - passingBefore(low);
  const rows: number[] = [];
  for (let row = buckets.rows[low]!; row < range.to && rows.length < count; row++) {
    if (store.columns.stateAndVerdict[row]! >= FIRST_FAILING_BYTE) continue;
    if (left > 0) left--;
    else rows.push(row);
  }
  return rows;
}
