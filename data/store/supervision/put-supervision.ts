import type { Supervision, SupervisionDemand } from '@/domain/supervision/supervision';
import { isSameLeader } from '@/domain/supervision/leader';
import { appendResourceChange } from '../change/change-log';
import type { Store } from '../store';
import { lockStoreState } from '../store-state';
import { readSupervision } from './read-supervisions';

/** A supervision as it stands after the write, or what stands in its way. */
export type SupervisionPut =
  | { readonly kind: 'recorded'; readonly supervision: Supervision }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'no-incident' };

/** Records a supervision and tells the streams. Sent again, the same demand is the one on record. */
export async function putSupervision(
  store: Store,
  id: string,
  demand: SupervisionDemand,
  by: string,
): Promise<SupervisionPut> {
  return store.transaction(async (queries) => {
    await lockStoreState(queries);
    const current = await readSupervision(queries, id);
    if (current) {
      return isSame(current, demand) ? { kind: 'recorded', supervision: current } : { kind: 'conflict' };
    }
    const [incident] = await queries.query<{ region_code: string | null }>(
      'SELECT region_code FROM incident WHERE id = $1',
      [demand.incidentId],
    );
    if (!incident) return { kind: 'no-incident' };
    const { incidentId, kind, unitCode, reason, leader } = demand;
    const at = Date.now();
    await queries.query(
      `INSERT INTO supervision (id, incident_id, region_code, kind, unit_code, reason, leader_name, leader_post, supervised_at, supervised_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        incidentId,
        incident.region_code,
        kind,
        unitCode,
        reason,
        leader?.name ?? null,
        leader?.post ?? null,
        new Date(at),
        by,
      ],
    );
    await appendResourceChange(queries, { collection: 'supervisions', id, change: 'put' });
    return { kind: 'recorded', supervision: { id, incidentId, kind, unitCode, reason, leader, at, by } };
  });
}

function isSame(a: SupervisionDemand, b: SupervisionDemand): boolean {
  return (
    a.incidentId === b.incidentId &&
    a.kind === b.kind &&
    a.unitCode === b.unitCode &&
    a.reason === b.reason &&
    isSameLeader(a.leader, b.leader)
  );
}
