import { NO_DUPLICATE } from '@/domain/incident/order-columns';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { VOID_STATE } from '../order-book';
import type { OrderBook } from '../order-book';
import type { StudyRows } from '../study-rows';
import type { DuplicateFigures } from './reference';
import { quantile } from './tally';

/** Joins the repeated reports among some rows to what they repeat, as far as that is among all rows. */
export function joinDuplicates(
  rows: StudyRows,
  { orders, orderOfRow }: OrderBook,
  { first, end }: { readonly first: number; readonly end: number },
): DuplicateFigures {
  const rowOfId = new Map<number, number>();
  for (let row = 0; row < end; row++) rowOfId.set(rows.ids[row]!, row);
  const delays: number[] = [];
  const sum = { count: 0, joined: 0, merged: 0, acrossSources: 0 };
  for (let row = first; row < end; row++) {
    const order = orderOfRow[row]!;
    const originalId = order < 0 ? NO_DUPLICATE : orders.duplicateOf[order]!;
    const isMarked = (rows.flags[row]! & INCIDENT_FLAGS.duplicate) !== 0;
    if (!isMarked && originalId === NO_DUPLICATE) continue;
    sum.count++;
    if (rows.state[row] === VOID_STATE) sum.merged++;
    const original = rowOfId.get(originalId);
    if (original === undefined) continue;
    sum.joined++;
    if (rows.source[original] !== rows.source[row]) sum.acrossSources++;
    delays.push(Math.abs(rows.reportedAt[row]! - rows.reportedAt[original]!) / 3600);
  }
  return {
    ...sum,
    medianDelayHours: quantile(
      delays.sort((a, b) => a - b),
      0.5,
    ),
  };
}
