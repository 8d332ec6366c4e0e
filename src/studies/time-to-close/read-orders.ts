import { NO_CLOCK_SECONDS, OPENNESS } from '@/domain/incident/incident-extract';
import type { StudyInput } from '../study';
import { rowAt } from '../study-rows';

const DAY = 86_400;

/** Orders reported within a frame's window, by how long they took or have waited. */
export interface Orders {
  readonly rows: Uint32Array;
  /** Days from report to closing, or to now. */
  readonly days: Float64Array;
  readonly closed: Uint8Array;
  readonly withoutTime: number;
  readonly undetermined: number;
}

/** @param end Row after the last known as of the frame's moment. */
export function readOrders({ rows, frame }: StudyInput, end: number): Orders {
  const first = rowAt(rows, frame.window.fromSeconds);
  const last = Math.min(end, rowAt(rows, frame.window.toSeconds));
  const used: number[] = [];
  const days: number[] = [];
  const closed: number[] = [];
  let withoutTime = 0;
  let undetermined = 0;
  for (let row = first; row < last; row++) {
    const openness = rows.openness[row]!;
    const clock = rows.clockSeconds[row]!;
    if (openness === OPENNESS.undetermined) {
      undetermined++;
      continue;
    }
    const isClosed = openness === OPENNESS.closed;
    const seconds = isClosed ? clock : frame.asOfSeconds - rows.reportedAt[row]!;
    if (isClosed && (clock === NO_CLOCK_SECONDS || clock < 0)) {
      withoutTime++;
      continue;
    }
    used.push(row);
    days.push(Math.max(0, seconds) / DAY);
    closed.push(isClosed ? 1 : 0);
  }
  return {
    rows: Uint32Array.from(used),
    days: Float64Array.from(days),
    closed: Uint8Array.from(closed),
    withoutTime,
    undetermined,
  };
}
