import { putSupervision } from '@/contract/supervisions';
import type { Supervision, SupervisionDemand } from '@/domain/supervision/supervision';
import { request } from '../request';
import { useListWrite } from '../use-list-write';
import { supervisionQueries } from './supervision-queries';

interface SupervisionWrite {
  readonly id: string;
  readonly demand: SupervisionDemand;
  /** Name of who makes it, shown until the service has answered. */
  readonly by: string;
}

/** Presses a unit to act; shown at once and taken back where the service refuses it. */
export function useSupervise() {
  return useListWrite({
    queryKey: supervisionQueries.list().queryKey,
    send: ({ id, demand }: SupervisionWrite) => request(putSupervision, { params: { id }, body: demand }),
    apply: (supervisions: readonly Supervision[], { id, demand, by }) => [
      { ...demand, id, at: Date.now(), by },
      ...supervisions.filter((one) => one.id !== id),
    ],
  });
}
