import { NO_CLOCK_SECONDS, OPENNESS } from '@/domain/incident/incident-extract';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import type { StudySpan } from '../study';
import { rowAt } from '../study-rows';
import type { StudyRows } from '../study-rows';

/** Orders reported in a span whose limit counts, by unit; arrays have one entry a unit. */
export interface DueCounts {
  /** Closed, or open past the limit. */
  readonly due: Float64Array;
  /** Of them past the limit. */
  readonly overdue: Float64Array;
  /** Open with the limit still to come, in all units and none. */
  readonly pending: number;
  /** Due in all units and none. */
  readonly allDue: number;
  readonly allOverdue: number;
}

/**
 * Counts orders by whether they met their limit. What was closed at an unknown time, or has no limit, or whose state is
 * unknown, cannot be judged and is left out.
 *
 * @param unitOfRow Unit of each row, -1 for none; `null` where only the sums are wanted.
 */
export function countDue(
  rows: StudyRows,
  { fromSeconds, toSeconds }: StudySpan,
  unitOfRow: Int32Array | null,
  units: number,
): DueCounts {
  const due = new Float64Array(units);
  const overdue = new Float64Array(units);
  let pending = 0;
  let allDue = 0;
  let allOverdue = 0;
  const end = rowAt(rows, toSeconds);
  for (let row = rowAt(rows, fromSeconds); row < end; row++) {
    const standing = standingOf(rows, row);
    if (standing === 'pending') pending++;
    if (standing !== 'met' && standing !== 'overdue') continue;
    const late = standing === 'overdue' ? 1 : 0;
    allDue++;
    allOverdue += late;
    const unit = unitOfRow?.[row] ?? -1;
    if (unit < 0) continue;
    due[unit]!++;
    overdue[unit]! += late;
  }
  return { due, overdue, pending, allDue, allOverdue };
}

/** How an order stands to its limit. */
export function standingOf(rows: StudyRows, row: number): 'met' | 'overdue' | 'pending' | 'unjudged' {
  const openness = rows.openness[row]!;
  const isUntimed = openness === OPENNESS.closed && rows.clockSeconds[row] === NO_CLOCK_SECONDS;
  if (openness === OPENNESS.undetermined || isUntimed || rows.hasLimit[row] !== 1) return 'unjudged';
  if ((rows.flags[row]! & INCIDENT_FLAGS.overdue) !== 0) return 'overdue';
  return openness === OPENNESS.open ? 'pending' : 'met';
}
