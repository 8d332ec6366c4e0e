import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { CLOSED, NO_CLOCK, OPEN, opennessOf, type IncidentColumns } from './incident-columns';

/**
 * Whether the overdue mark of a row is not what the clock says: an open row is overdue where its limit lies before
 * `asOfSeconds`, a closed one keeps what its source says, one of unknown state has none.
 */
export function isOverdueMarkStale(columns: IncidentColumns, row: number, asOfSeconds: number): boolean {
  const clock = columns.clock[row]!;
  const openness = opennessOf(columns.stateAndVerdict[row]!, clock);
  if (openness === CLOSED) return false;
  const overdue = openness === OPEN && clock !== NO_CLOCK && columns.reportedAt[row]! + clock < asOfSeconds;
  return overdue !== ((columns.flags[row]! & INCIDENT_FLAGS.overdue) !== 0);
}

/** Turns the overdue mark of a row. */
export function turnOverdueMark(columns: IncidentColumns, row: number): void {
  columns.flags[row]! ^= INCIDENT_FLAGS.overdue;
}

/** Sets the overdue marks of rows `from` up to `to`. */
export function judgeOverdue(columns: IncidentColumns, from: number, to: number, asOfSeconds: number): void {
  for (let row = from; row < to; row++) {
    if (isOverdueMarkStale(columns, row, asOfSeconds)) turnOverdueMark(columns, row);
  }
}
