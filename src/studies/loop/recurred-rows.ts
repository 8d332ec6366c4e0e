import { pickPlacedRows } from '../placed-rows';
import { groupByPlace } from '../recurrence/follow-places';
import type { StudyRows } from '../study-rows';

/** A matter that comes back within so many days of its closing was not settled. */
export const RECURRENCE_DAYS = 30;

/**
 * Marks completed rows whose place and finest class were reported again after completion. Only places known to the
 * building count, and repeated reports of one matter do not.
 *
 * @param completedSeconds Seconds from report to completion of each row, NaN where it is not completed.
 */
export function markRecurred(rows: StudyRows, completedSeconds: Float64Array): Uint8Array {
  const marks = new Uint8Array(rows.count);
  const placed = pickPlacedRows(rows, { first: 0, end: rows.count }, () => true);
  for (const { rows: history } of groupByPlace(rows, placed.rows)) {
    history.forEach((row, i) => {
      const closedAt = rows.reportedAt[row]! + completedSeconds[row]!;
      const last = closedAt + RECURRENCE_DAYS * 86_400;
      const again = history.findIndex((other, j) => j > i && rows.reportedAt[other]! > closedAt);
      if (again >= 0 && rows.reportedAt[history[again]!]! <= last) marks[row] = 1;
    });
  }
  return marks;
}
