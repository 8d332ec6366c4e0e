import { judgeLoop, type LoopVerdict } from '@/domain/loop/judge-loop';
import { NO_CLOCK_SECONDS, OPENNESS } from '@/domain/incident/incident-extract';
import { NO_STAMP_SECONDS } from '@/domain/incident/order-columns';
import type { OrderColumns } from '@/domain/incident/order-columns';
import { STAMPS } from '@/domain/incident/stamps';
import { INCIDENT_STATES } from '@/domain/incident/vocabularies';
import type { StudyRows } from './study-rows';

/** Which row of the orders belongs to a row of the incidents. */
export interface OrderBook {
  readonly orders: OrderColumns;
  /** Row among the orders of each incident row; -1 where nothing more is known, as of one that has just come. */
  readonly orderOfRow: Int32Array;
  /** Stamps that the orders carry at all: what nobody ever writes down is asked of nobody. */
  readonly recorded: readonly boolean[];
}

/** Finds the order of each row by its number. */
export function openOrderBook(rows: StudyRows, orders: OrderColumns): OrderBook {
  const largest = orders.ids.reduce((most, id) => Math.max(most, id), 0);
  const place = new Int32Array(largest + 1).fill(-1);
  for (let i = 0; i < orders.count; i++) place[orders.ids[i]!] = i;
  const orderOfRow = Int32Array.from(rows.ids, (id) => place[id] ?? -1);
  const recorded = STAMPS.map((_, step) => {
    for (let i = 0; i < orders.count; i++) {
      if (orders.stampSeconds[i * STAMPS.length + step] !== NO_STAMP_SECONDS) return true;
    }
    return false;
  });
  return { orders, orderOfRow, recorded };
}

export const VOID_STATE = INCIDENT_STATES.indexOf('void');
const SUSPENDED_STATE = INCIDENT_STATES.indexOf('suspended');

/** Seconds from report to each stamp, NaN where missing. */
export function stampTimes({ stampSeconds }: OrderColumns, order: number): number[] {
  return STAMPS.map((_, step) => {
    const seconds = stampSeconds[order * STAMPS.length + step]!;
    return seconds === NO_STAMP_SECONDS ? NaN : seconds;
  });
}

/** Judges the loop of a row as of a moment. The limit of closed ones does not matter: they are judged by the grace. */
export function judgeRow(
  { orders, recorded }: OrderBook,
  rows: StudyRows,
  { row, order, asOfSeconds, graceSeconds }: JudgedRow,
): LoopVerdict {
  const state = rows.state[row]!;
  const clock = rows.clockSeconds[row]!;
  const isOpen = rows.openness[row] === OPENNESS.open;
  return judgeLoop(
    {
      times: stampTimes(orders, order),
      isVoid: state === VOID_STATE,
      isSuspended: state === SUSPENDED_STATE,
      callBackApplicable: orders.callBackApplicable[order] === 1,
      dueAt: isOpen && clock !== NO_CLOCK_SECONDS ? clock : NaN,
    },
    { recorded, now: asOfSeconds - rows.reportedAt[row]!, graceSeconds },
  );
}

interface JudgedRow {
  readonly row: number;
  readonly order: number;
  readonly asOfSeconds: number;
  readonly graceSeconds: number;
}
