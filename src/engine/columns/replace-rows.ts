import type { TimeWindow } from '../time-window';
import { openGap, removeRows, reserveRows } from './incident-columns';
import type { IncidentStore } from './incident-store';
import type { MonthColumns } from '@/domain/incident/month-columns';
import { orderRows, rowsIn, type RowRange } from './row-order';
import { writeMonth } from './write-month';

/**
 * Replaces all rows reported in a span by others; spans may come in any order.
 *
 * @param parts Usually of that span, one after the other; rows that are not find their place all the same.
 * @returns First row written and the row after the last; all rows where some had to find their place.
 */
export function replaceRows(
  store: IncidentStore,
  span: TimeWindow,
  parts: readonly MonthColumns[],
): RowRange {
  const { columns } = store;
  const { from, to } = rowsIn(columns, span);
  removeRows(columns, from, to);
  const count = parts.reduce((sum, part) => sum + part.length, 0);
  reserveRows(columns, columns.rowCount + count);
  openGap(columns, from, count);
  let at = from;
  for (const part of parts) {
    writeMonth(store, part, at);
    at += part.length;
  }
  orderRows(columns, from, at);
  if (count === 0 || isWithin(columns.reportedAt, { from, to: at }, span)) return { from, to: at };
  orderRows(columns, 0, columns.rowCount);
  return { from: 0, to: columns.rowCount };
}

function isWithin(times: Uint32Array, rows: RowRange, span: TimeWindow): boolean {
  return times[rows.from]! >= span.fromSeconds && times[rows.to - 1]! < span.toSeconds;
}
