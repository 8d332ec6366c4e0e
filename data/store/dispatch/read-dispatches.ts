import type { Dispatch, DispatchOrder, DispatchState } from '@/domain/dispatch/dispatch';
import type { Queries } from '../store';

const COLUMNS = 'id, decided_at, decided_by, order_content, state, outcome, closed_at, closed_by, version';
/** More decisions than anybody reads through; older ones are read by their id. */
const MOST_LISTED = 1_000;

interface DispatchRow extends Record<string, unknown> {
  readonly id: string;
  readonly decided_at: number;
  readonly decided_by: string;
  readonly order_content: DispatchOrder;
  readonly state: DispatchState;
  readonly outcome: string;
  readonly closed_at: number | null;
  readonly closed_by: string | null;
  readonly version: number;
}

/** Decisions on record, newest first. */
export async function readDispatches(queries: Queries): Promise<Dispatch[]> {
  const rows = await queries.query<DispatchRow>(
    `SELECT ${COLUMNS} FROM dispatch ORDER BY decided_at DESC, id LIMIT ${MOST_LISTED}`,
  );
  return rows.map(toDispatch);
}

/** One decision; `null` where there is none of that id. */
export async function readDispatch(queries: Queries, id: string): Promise<Dispatch | null> {
  const [row] = await queries.query<DispatchRow>(`SELECT ${COLUMNS} FROM dispatch WHERE id = $1`, [id]);
  return row ? toDispatch(row) : null;
}

function toDispatch(row: DispatchRow): Dispatch {
  return {
    ...row.order_content,
    id: row.id,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    state: row.state,
    outcome: row.outcome,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
    version: row.version,
  };
}
