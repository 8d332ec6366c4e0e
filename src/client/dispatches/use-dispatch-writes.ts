import { closeDispatch, putDispatch } from '@/contract/dispatches';
import type { Dispatch, DispatchOrder } from '@/domain/dispatch/dispatch';
import { request } from '../request';
import { useListWrite } from '../use-list-write';
import { dispatchQueries } from './dispatch-queries';

const { queryKey } = dispatchQueries.list();

interface Sent {
  readonly id: string;
  readonly order: DispatchOrder;
  /** Display name of who decides, as it is shown until the service has answered. */
  readonly decidedBy: string;
}

/** Records a decision; with the same id, sending it again changes nothing. */
export function useSendDispatch() {
  return useListWrite({
    queryKey,
    send: ({ id, order }: Sent): Promise<Dispatch> => request(putDispatch, { params: { id }, body: order }),
    apply: (dispatches, { id, order, decidedBy }) => {
      const open = { state: 'sent', outcome: '', closedAt: null, closedBy: null, version: 1 } as const;
      const sent: Dispatch = { ...order, id, decidedAt: Date.now(), decidedBy, ...open };
      return [sent, ...dispatches.filter((dispatch) => dispatch.id !== id)];
    },
  });
}

interface Ended {
  readonly dispatch: Dispatch;
  readonly state: 'done' | 'withdrawn';
  readonly outcome: string;
}

/** Says how a decision ended. */
export function useCloseDispatch() {
  return useListWrite({
    queryKey,
    send: ({ dispatch: { id, version }, state, outcome }: Ended): Promise<Dispatch> =>
      request(closeDispatch, { params: { id }, body: { state, outcome, version } }),
    apply: (dispatches: readonly Dispatch[], { dispatch, state, outcome }) =>
      dispatches.map((one) =>
        one.id === dispatch.id
          ? { ...one, state, outcome, closedAt: Date.now(), version: one.version + 1 }
          : one,
      ),
  });
}
