import { listSupervisions, putSupervision } from '@/contract/supervisions';
import { isSameLeader } from '@/domain/supervision/leader';
import type { Supervision } from '@/domain/supervision/supervision';
import { contractHandler, MockProblem } from '../contract-handler';
import type { MemoryDistrict } from '../memory-district';

const OPERATOR = '本机管理员';

/** Supervisions in memory, gone with the tab. */
export const supervisionHandlers = (memory: MemoryDistrict) => {
  const supervisions = new Map<string, Supervision>();
  return [
    contractHandler(listSupervisions, () => ({
      supervisions: [...supervisions.values()].sort((a, b) => b.at - a.at),
    })),
    contractHandler(putSupervision, ({ params: { id }, body }) => {
      const { incidentId, kind, unitCode, reason, leader } = body;
      const known = supervisions.get(id);
      const isSame =
        known?.incidentId === incidentId &&
        known.kind === kind &&
        known.unitCode === unitCode &&
        known.reason === reason &&
        isSameLeader(known.leader, leader);
      if (known && isSame) return known;
      if (known) throw new MockProblem(409, 'conflict', 'Another supervision is on record under this id.');
      if (!memory.incident(incidentId))
        throw new MockProblem(404, 'not-found', `There is no incident ${incidentId}.`);
      const supervision = { id, incidentId, kind, unitCode, reason, leader, at: Date.now(), by: OPERATOR };
      supervisions.set(id, supervision);
      memory.note({ collection: 'supervisions', id, change: 'put' });
      return supervision;
    }),
  ];
};
