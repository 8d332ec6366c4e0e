import type { Supervision, SupervisionKind } from '@/domain/supervision/supervision';
import type { Queries } from '../store';

const COLUMNS =
  'id, incident_id, kind, unit_code, reason, leader_name, leader_post, supervised_at, supervised_by';
const MOST_LISTED = 2_000;

interface SupervisionRow extends Record<string, unknown> {
  readonly id: string;
  readonly incident_id: number;
  readonly kind: SupervisionKind;
  readonly unit_code: string | null;
  readonly reason: string;
  readonly leader_name: string | null;
  readonly leader_post: string | null;
  readonly supervised_at: number;
  readonly supervised_by: string;
}

/** Supervisions on record, newest first. */
export async function readSupervisions(queries: Queries): Promise<Supervision[]> {
  const rows = await queries.query<SupervisionRow>(
    `SELECT ${COLUMNS} FROM supervision ORDER BY supervised_at DESC, id LIMIT ${MOST_LISTED}`,
  );
  return rows.map(toSupervision);
}

/** One supervision; `null` where there is none of that id. */
export async function readSupervision(queries: Queries, id: string): Promise<Supervision | null> {
  const [row] = await queries.query<SupervisionRow>(`SELECT ${COLUMNS} FROM supervision WHERE id = $1`, [id]);
  return row ? toSupervision(row) : null;
}

function toSupervision(row: SupervisionRow): Supervision {
  return {
    id: row.id,
    incidentId: row.incident_id,
    kind: row.kind,
    unitCode: row.unit_code,
    reason: row.reason,
    leader: row.leader_post === null ? null : { name: row.leader_name, post: row.leader_post },
    at: row.supervised_at,
    by: row.supervised_by,
  };
}
