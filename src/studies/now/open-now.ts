import { NO_CLOCK_SECONDS, OPENNESS } from '@/domain/incident/incident-extract';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import type { StudyRows } from '../study-rows';
import { AGE_EDGES_DAYS } from './reference';
import type { OpenNow, RecentChanges } from './reference';

const DAY = 86_400;
const RECENT_DAYS = 30;

/** Counts what is open. @param end Number of rows reported by now. */
export function countOpen(rows: StudyRows, end: number, asOfSeconds: number): OpenNow {
  const { openness, reportedAt, clockSeconds, hasLimit, flags } = rows;
  const byAge = AGE_EDGES_DAYS.map(() => 0);
  let open = 0;
  let overdue = 0;
  let dueWithinDay = 0;
  let withoutLimit = 0;
  let undetermined = 0;
  for (let row = 0; row < end; row++) {
    if (openness[row] === OPENNESS.undetermined) undetermined++;
    if (openness[row] !== OPENNESS.open) continue;
    open++;
    const days = (asOfSeconds - reportedAt[row]!) / DAY;
    byAge[AGE_EDGES_DAYS.findLastIndex((edge) => days >= edge)]!++;
    if (hasLimit[row] !== 1) {
      withoutLimit++;
      continue;
    }
    if ((flags[row]! & INCIDENT_FLAGS.overdue) !== 0) overdue++;
    else if (clockSeconds[row] !== NO_CLOCK_SECONDS) {
      const left = reportedAt[row]! + clockSeconds[row]! - asOfSeconds;
      if (left >= 0 && left <= DAY) dueWithinDay++;
    }
  }
  return { open, byAge, overdue, dueWithinDay, withoutLimit, undetermined };
}

/** Reports and closings of the last thirty days. */
export function listRecent(rows: StudyRows, end: number, asOfSeconds: number): RecentChanges {
  const fromSeconds = asOfSeconds - RECENT_DAYS * DAY;
  const { reportedAt } = rows;
  const closed: number[] = [];
  let first = end;
  while (first > 0 && reportedAt[first - 1]! > fromSeconds) first--;
  for (let row = 0; row < end; row++) {
    const at = closedAt(rows, row);
    if (at > fromSeconds && at <= asOfSeconds) closed.push(at);
  }
  return {
    fromSeconds,
    reported: reportedAt.slice(first, end),
    closed: Uint32Array.from(closed).sort(),
  };
}

/** When a row was closed, epoch seconds UTC; NaN where it was not, or nobody wrote it down. */
export function closedAt({ openness, reportedAt, clockSeconds }: StudyRows, row: number): number {
  if (openness[row] !== OPENNESS.closed || clockSeconds[row] === NO_CLOCK_SECONDS) return NaN;
  return reportedAt[row]! + clockSeconds[row]!;
}
