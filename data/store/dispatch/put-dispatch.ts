import { isDeepStrictEqual } from 'node:util';
import type { Dispatch, DispatchOrder, DispatchState } from '@/domain/dispatch/dispatch';
import { appendResourceChange } from '../change/change-log';
import type { Store } from '../store';
import { lockStoreState } from '../store-state';
import { readDispatch } from './read-dispatches';

/** A decision as it stands after the write; or that another stands in its place (`null`: there is none). */
export type DispatchPut =
  | { readonly kind: 'recorded'; readonly dispatch: Dispatch }
  | { readonly kind: 'conflict'; readonly current: Dispatch | null };

/** Records a decision and tells the streams. Sent again, the same decision is the one on record. */
export async function putDispatch(
  store: Store,
  id: string,
  order: DispatchOrder,
  decidedBy: string,
): Promise<DispatchPut> {
  return store.transaction(async (queries) => {
    await lockStoreState(queries);
    const current = await readDispatch(queries, id);
    if (current) {
      return isDeepStrictEqual(orderOf(current), orderOf(order))
        ? { kind: 'recorded', dispatch: current }
        : { kind: 'conflict', current };
    }
    const decidedAt = Date.now();
    await queries.query(
      `INSERT INTO dispatch (id, region_code, decided_at, decided_by, order_content, state, outcome, version)
       VALUES ($1, $2, $3, $4, $5, 'sent', '', 1)`,
      [id, order.regionCode, new Date(decidedAt), decidedBy, JSON.stringify(orderOf(order))],
    );
    await appendResourceChange(queries, { collection: 'dispatches', id, change: 'put' });
    const dispatch: Dispatch = {
      ...orderOf(order),
      id,
      decidedAt,
      decidedBy,
      state: 'sent',
      outcome: '',
      closedAt: null,
      closedBy: null,
      version: 1,
    };
    return { kind: 'recorded', dispatch };
  });
}

interface DispatchEnd {
  readonly state: Exclude<DispatchState, 'sent'>;
  readonly outcome: string;
  readonly version: number;
}

/** Writes down how a decision ended. Sent again, the same end is the one on record. */
export async function closeDispatch(
  store: Store,
  id: string,
  { state, outcome, version }: DispatchEnd,
  closedBy: string,
): Promise<DispatchPut> {
  return store.transaction(async (queries) => {
    await lockStoreState(queries);
    const current = await readDispatch(queries, id);
    if (!current) return { kind: 'conflict', current };
    if (current.state === state && current.outcome === outcome)
      return { kind: 'recorded', dispatch: current };
    if (current.state !== 'sent' || current.version !== version) return { kind: 'conflict', current };
    const closedAt = Date.now();
    await queries.query(
      `UPDATE dispatch SET state = $2, outcome = $3, closed_at = $4, closed_by = $5, version = version + 1 WHERE id = $1`,
      [id, state, outcome, new Date(closedAt), closedBy],
    );
    await appendResourceChange(queries, { collection: 'dispatches', id, change: 'put' });
    const dispatch = { ...current, state, outcome, closedAt, closedBy, version: version + 1 };
    return { kind: 'recorded', dispatch };
  });
}

/** The order alone, its parts in one order. */
export function orderOf(order: DispatchOrder): DispatchOrder {
  return {
    target: order.target,
    title: order.title,
    regionCode: order.regionCode,
    position: order.position,
    unitCode: order.unitCode,
    unitName: order.unitName,
    teamName: order.teamName,
    action: order.action,
    reason: order.reason,
    figures: order.figures,
    scene: order.scene,
    dataVersion: order.dataVersion,
  };
}
