import { STEP } from '@/domain/loop/judge-loop';
import { judgeSeparation } from '@/domain/loop/separation';
import { OPENNESS } from '@/domain/incident/incident-extract';
import { SATISFIED } from '@/domain/incident/order-columns';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { judgeRow, openOrderBook, stampTimes, VOID_STATE } from '../order-book';
import type { OrderBook } from '../order-book';
import type { StudyInput } from '../study';
import { markRecurred } from './recurred-rows';
import type { TallyRow } from './tally';

const DAY = 86_400;
const UNREAD: Omit<TallyRow, 'age'> = {
  verdict: null,
  times: [],
  isCompleted: false,
  hasRecurred: false,
  reopened: 0,
  returned: 0,
  supervised: 0,
  isOverdue: false,
  isDue: false,
  callBackApplicable: false,
  satisfied: null,
  separation: null,
};

/** Reads what became of single rows. */
export interface LoopReader {
  readonly book: OrderBook;
  readonly read: (row: number) => TallyRow;
}

/** @throws {Error} If the input comes without orders. */
export function openLoops(input: StudyInput, graceDays: number): LoopReader {
  const { rows, frame, orders } = input;
  if (!orders) throw new Error('this study needs orders: say so in its reference');
  const book = openOrderBook(rows, orders);
  const completed = Float64Array.from(rows.ids, (_, row) => completedSeconds(input, book, row));
  const recurred = markRecurred(rows, completed);
  const isPatrol = patrolTest(input);
  const read = (row: number): TallyRow => {
    const age = frame.asOfSeconds - rows.reportedAt[row]!;
    const order = book.orderOfRow[row]!;
    if (order < 0) return { ...UNREAD, age };
    const isOverdue = (rows.flags[row]! & INCIDENT_FLAGS.overdue) !== 0;
    const isClosed = rows.openness[row] === OPENNESS.closed;
    const satisfied = orders.satisfied[order]!;
    const times = stampTimes(orders, order);
    const isCompleted = !Number.isNaN(completed[row]!);
    return {
      verdict: judgeRow(book, rows, {
        row,
        order,
        asOfSeconds: frame.asOfSeconds,
        graceSeconds: graceDays * DAY,
      }),
      times,
      age,
      isCompleted,
      hasRecurred: recurred[row] === 1,
      reopened: orders.reopened[order]!,
      returned: orders.returned[order]!,
      supervised: orders.supervised[order]!,
      isOverdue,
      isDue: rows.hasLimit[row] === 1 && (isClosed || isOverdue),
      callBackApplicable: orders.callBackApplicable[order] === 1,
      satisfied: satisfied === SATISFIED.unknown ? null : satisfied === SATISFIED.yes,
      separation: isPatrol(row)
        ? judgeSeparation({
            isAssigned: !Number.isNaN(times[STEP.assignedAt]!),
            hasUnit: (rows.departmentCodes[rows.department[row]!] ?? null) !== null,
            isCompleted,
          })
        : null,
    };
  };
  return { book, read };
}

/** Whether patrol found a row. */
function patrolTest({ rows, ground }: StudyInput): (row: number) => boolean {
  const kinds = new Map(ground.sources.map(({ code, kind }) => [code, kind]));
  const byPatrol = rows.sourceCodes.map((code) => kinds.get(code) === 'patrol');
  return (row) => byPatrol[rows.source[row]!] === true;
}

function completedSeconds({ rows }: StudyInput, { orders, orderOfRow }: OrderBook, row: number): number {
  const order = orderOfRow[row]!;
  if (order < 0 || rows.state[row] === VOID_STATE) return NaN;
  return stampTimes(orders, order)[STEP.completedAt]!;
}
