import { wilsonInterval, type ShareInterval } from '../wilson-interval/wilson-interval';

/** Orders with a limit. All instants in epoch milliseconds UTC. */
export interface DueOrders {
  /** Limit of each order, shape `[n]`; NaN where none is set. */
  readonly dueAt: Float64Array;
  /** When it was closed, shape `[n]`; NaN where still open. */
  readonly closedAt: Float64Array;
}

/** Orders whose limits fell into one span of time. */
export interface OverdueCohort {
  /** Start and end of the span; the end is not part of it. */
  readonly from: number;
  readonly to: number;
  /** Orders of the cohort whose limit has passed, open or closed. */
  readonly due: number;
  /** Of these, closed after their limit or still open. */
  readonly overdue: number;
  /** Overdue by due, with Wilson's 95 % interval; `null` where none was due. */
  readonly share: ShareInterval | null;
}

/**
 * Share of orders past their limit, by when the limit fell.
 *
 * Counting by due date, not by closing date, keeps the slow ones in that are still open.
 *
 * @param edges Ascending instants, shape `[k + 1]`; cohort i is [edges[i], edges[i + 1]).
 * @param asOf  When the data were taken; limits after it have not passed and are not counted.
 * @throws {RangeError} If the arrays differ in length.
 */
export function countOverdue(
  { dueAt, closedAt }: DueOrders,
  edges: Float64Array,
  asOf: number,
): OverdueCohort[] {
  if (dueAt.length !== closedAt.length) {
    throw new RangeError(`${dueAt.length} limits and ${closedAt.length} closings do not fit together`);
  }
  const count = Math.max(0, edges.length - 1);
  return Array.from({ length: count }, (_, cohort) => {
    const from = edges[cohort]!;
    const to = edges[cohort + 1]!;
    let due = 0;
    let overdue = 0;
    dueAt.forEach((limit, i) => {
      if (!(limit >= from && limit < to && limit <= asOf)) return;
      due++;
      if (!(closedAt[i]! <= limit)) overdue++;
    });
    return { from, to, due, overdue, share: wilsonInterval(overdue, due) };
  });
}

/** Number of open orders whose limit falls within a span from now, such as the next 24 hours. */
export function countDueWithin(
  { dueAt, closedAt }: DueOrders,
  asOf: number,
  spanMilliseconds: number,
): number {
  let count = 0;
  dueAt.forEach((limit, i) => {
    const open = !(closedAt[i]! <= asOf);
    if (open && limit > asOf && limit <= asOf + spanMilliseconds) count++;
  });
  return count;
}
