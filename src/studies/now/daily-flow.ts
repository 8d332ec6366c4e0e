import { OPENNESS } from '@/domain/incident/incident-extract';
import { civilDay, dayStartSeconds } from '@/domain/time/civil-time';
import type { StudyGround } from '../study-ground';
import type { StudyRows } from '../study-rows';
import { closedAt } from './open-now';
import type { Flow, LittleCheck } from './reference';

const FLOW_DAYS = 28;
const DAY = 86_400;

/** What came in, went out and stayed on the last whole days. @param end Number of rows reported by now. */
export function dailyFlow(ground: StudyGround, rows: StudyRows, end: number, asOfSeconds: number): Flow {
  const today = civilDay(ground.offsets, asOfSeconds);
  const recordDay = civilDay(ground.offsets, ground.firstSeconds);
  const days = Math.max(0, Math.min(FLOW_DAYS, today - recordDay - 1));
  const edges = Array.from({ length: days + 1 }, (_, i) => dayStartSeconds(ground.offsets, today - days + i));
  const inflow = new Float64Array(days);
  const outflow = new Float64Array(days);
  const from = edges[0] ?? asOfSeconds;
  let stock = 0;
  let closedWithoutTime = 0;
  let openSeconds = 0;
  let secondsToClose = 0;
  for (let row = 0; row < end; row++) {
    const at = rows.reportedAt[row]!;
    const closing = closedAt(rows, row);
    const isOpen = rows.openness[row] === OPENNESS.open;
    const until = isOpen ? Infinity : closing;
    if (at >= from) add(inflow, edges, at);
    if (rows.openness[row] === OPENNESS.closed && Number.isNaN(closing) && at >= from) closedWithoutTime++;
    if (Number.isNaN(until)) continue;
    if (at < from && until >= from) stock++;
    openSeconds += Math.max(0, Math.min(until, edges.at(-1)!) - Math.max(at, from));
    if (add(outflow, edges, until)) secondsToClose += until - at;
  }
  const open = new Float64Array(days);
  for (let day = 0; day < days; day++) {
    // Those closed at an unknown time came in, but never stood open.
    stock += inflow[day]! - outflow[day]!;
    open[day] = stock;
  }
  return {
    dayStarts: Float64Array.from(edges.slice(0, days)),
    inflow,
    outflow,
    open: settleOpen(open, rows, edges, end),
    closedWithoutTime,
    little: checkLittle({ inflow, outflow, openSeconds, secondsToClose }),
  };
}

/** Takes those out of the stock that were closed at an unknown time, or whose state is unknown. */
function settleOpen(
  open: Float64Array,
  rows: StudyRows,
  edges: readonly number[],
  end: number,
): Float64Array {
  const settled = open.slice();
  const from = edges[0] ?? 0;
  for (let row = end - 1; row >= 0 && rows.reportedAt[row]! >= from; row--) {
    if (rows.openness[row] === OPENNESS.open || !Number.isNaN(closedAt(rows, row))) continue;
    for (let day = 0; day < settled.length; day++) {
      if (rows.reportedAt[row]! < edges[day + 1]!) settled[day]! -= 1;
    }
  }
  return settled;
}

function add(counts: Float64Array, edges: readonly number[], at: number): boolean {
  const last = edges.at(-1);
  if (last === undefined || !(at >= edges[0]!) || at >= last) return false;
  let day = Math.min(counts.length - 1, Math.floor((at - edges[0]!) / DAY));
  while (at < edges[day]!) day--;
  while (at >= edges[day + 1]!) day++;
  counts[day]!++;
  return true;
}

interface LittleSums {
  readonly inflow: Float64Array;
  readonly outflow: Float64Array;
  /** Time spent open within the days, summed over all incidents, and time to closing of those closed within them. */
  readonly openSeconds: number;
  readonly secondsToClose: number;
}

function checkLittle({ inflow, outflow, openSeconds, secondsToClose }: LittleSums): LittleCheck | null {
  const days = inflow.length;
  const closings = outflow.reduce((sum, count) => sum + count, 0);
  if (days < 7 || closings === 0) return null;
  const inflowPerDay = inflow.reduce((sum, count) => sum + count, 0) / days;
  const daysToClose = secondsToClose / closings / DAY;
  return {
    stock: openSeconds / (days * DAY),
    inflowPerDay,
    daysToClose,
    implied: inflowPerDay * daysToClose,
  };
}
