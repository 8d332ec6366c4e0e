import { closeDispatch, listDispatches, putDispatch, readDispatch } from '@/contract/dispatches';
import type { Dispatch, DispatchOrder } from '@/domain/dispatch/dispatch';
import { contractHandler, MockProblem } from '../contract-handler';
import type { MemoryDistrict } from '../memory-district';

const OPERATOR = '本机管理员';

/** Decisions in memory, gone with the tab. */
export const dispatchHandlers = (memory: MemoryDistrict) => {
  const dispatches = new Map<string, { dispatch: Dispatch; order: DispatchOrder }>();
  const keep = (dispatch: Dispatch, order: DispatchOrder) => {
    dispatches.set(dispatch.id, { dispatch, order });
    memory.note({ collection: 'dispatches', id: dispatch.id, change: 'put' });
    return dispatch as never;
  };
  const find = (id: string) => {
    const found = dispatches.get(id);
    if (!found) throw new MockProblem(404, 'not-found', 'There is no such decision on record.');
    return found;
  };
  return [
    contractHandler(
      listDispatches,
      () =>
        ({
          dispatches: [...dispatches.values()]
            .map(({ dispatch }) => dispatch)
            .sort((a, b) => b.decidedAt - a.decidedAt),
        }) as never,
    ),
    contractHandler(readDispatch, ({ params }) => find(params.id).dispatch as never),
    contractHandler(putDispatch, ({ params: { id }, body }) => {
      const known = dispatches.get(id);
      if (known && JSON.stringify(known.order) === JSON.stringify(body)) return known.dispatch as never;
      if (known) throw new MockProblem(409, 'conflict', 'Another decision is on record under this id.');
      const fresh = { state: 'sent', outcome: '', closedAt: null, closedBy: null, version: 1 } as const;
      return keep({ ...body, id, decidedAt: Date.now(), decidedBy: OPERATOR, ...fresh }, body);
    }),
    contractHandler(closeDispatch, ({ params, body: { state, outcome, version } }) => {
      const { dispatch, order } = find(params.id);
      if (dispatch.state === state && dispatch.outcome === outcome) return dispatch as never;
      if (dispatch.state !== 'sent' || dispatch.version !== version) {
        throw new MockProblem(409, 'conflict', 'Somebody has said already how this decision ended.');
      }
      const end = { state, outcome, closedAt: Date.now(), closedBy: OPERATOR, version: version + 1 };
      return keep({ ...dispatch, ...end }, order);
    }),
  ];
};
