import type { Dispatch, DispatchOrder, DispatchState } from '@/domain/dispatch/dispatch';
import { SAMPLE_DISPATCH_PATTERN } from '@/domain/dispatch/sample-dispatch';
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

/** What the sample decided says nothing of a district that was imported in its place. */
const CONCERNS_DISTRICT = '(NOT id LIKE $1 OR EXISTS (SELECT 1 FROM district WHERE synthetic))';

/** Decisions on record, newest first. */
export async function readDispatches(queries: Queries): Promise<Dispatch[]> {
  const rows = await queries.query<DispatchRow>(
    `SELECT ${COLUMNS} FROM dispatch WHERE ${CONCERNS_DISTRICT} ORDER BY decided_at DESC, id LIMIT ${MOST_LISTED}`,
    [SAMPLE_DISPATCH_PATTERN],
  );
  return rows.map(toDispatch);
}

/** One decision; `null` where there is none of that id. */
export async function readDispatch(queries: Queries, id: string): Promise<Dispatch | null> {
  const [row] = await queries.query<DispatchRow>(
    `SELECT ${COLUMNS} FROM dispatch WHERE id = $2 AND ${CONCERNS_DISTRICT}`,
    [SAMPLE_DISPATCH_PATTERN, id],
  );
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
