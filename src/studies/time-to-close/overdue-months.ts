import { wilsonInterval } from '@/analysis/wilson-interval/wilson-interval';
import { NO_CLOCK_SECONDS, OPENNESS } from '@/domain/incident/incident-extract';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { civilDay, civilMonth, dayStartSeconds, parseCivilDay } from '@/domain/time/civil-time';
import type { StudyGround } from '../study-ground';
import type { StudyRows } from '../study-rows';
import type { OverdueMonth } from './reference';

const MONTHS = 12;
const DAY = 86_400;

/**
 * Share past the limit by month of report. An order counts once it is closed or its limit has passed: the slow ones
 * that are still open stay in. What was closed at an unknown time cannot be judged and is left out.
 *
 * @param end Number of rows reported by now.
 */
export function countOverdueByMonth(
  { offsets }: StudyGround,
  rows: StudyRows,
  { end, asOfSeconds }: { readonly end: number; readonly asOfSeconds: number },
): { readonly months: OverdueMonth[]; readonly withoutLimit: number } {
  const starts = monthStarts(offsets, asOfSeconds);
  const months = starts.map(({ fromSeconds, month }) => ({
    fromSeconds,
    month,
    due: 0,
    overdue: 0,
    pending: 0,
  }));
  let withoutLimit = 0;
  for (let row = end - 1; row >= 0 && rows.reportedAt[row]! >= starts[0]!.fromSeconds; row--) {
    const openness = rows.openness[row]!;
    const isUnjudged = openness === OPENNESS.closed && rows.clockSeconds[row] === NO_CLOCK_SECONDS;
    if (openness === OPENNESS.undetermined || isUnjudged) continue;
    if (rows.hasLimit[row] !== 1) {
      withoutLimit++;
      continue;
    }
    const at = rows.reportedAt[row]!;
    const month = months[months.findLastIndex(({ fromSeconds }) => fromSeconds <= at)]!;
    const isOverdue = (rows.flags[row]! & INCIDENT_FLAGS.overdue) !== 0;
    if (openness === OPENNESS.open && !isOverdue) month.pending++;
    else {
      month.due++;
      if (isOverdue) month.overdue++;
    }
  }
  return {
    months: months
      .filter(({ due, pending }) => due + pending > 0)
      .map((month) => ({ ...month, share: wilsonInterval(month.overdue, month.due) })),
    withoutLimit,
  };
}

/** First moments of the last months, oldest first, the running one last. */
function monthStarts(offsets: StudyGround['offsets'], asOfSeconds: number) {
  const starts: { readonly fromSeconds: number; readonly month: string }[] = [];
  for (let at = asOfSeconds; starts.length < MONTHS;) {
    const month = civilMonth(offsets, at);
    const fromSeconds = dayStartSeconds(offsets, parseCivilDay(`${month}-01`) ?? civilDay(offsets, at));
    starts.unshift({ fromSeconds, month });
    at = fromSeconds - DAY / 2;
  }
  return starts;
}
