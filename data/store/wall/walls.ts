import { DEFAULT_PLAYLIST_ID } from '@/domain/wall/playlist';
import type { Wall, WallOrder, WallReport } from '@/domain/wall/wall';
import { appendResourceChange } from '../change/change-log';
import type { Queries, Row, Store } from '../store';
import { lockStoreState } from '../store-state';

const COLUMNS = 'id, report, order_number, order_request, wall_order, registered_at, seen_at';
/** A wall not heard of for so long is forgotten. */
const FORGOTTEN_MILLISECONDS = 30 * 86_400_000;

/** Walls heard of lately, by name. */
export async function readWalls(queries: Queries): Promise<Wall[]> {
  const since = new Date(Date.now() - FORGOTTEN_MILLISECONDS);
  const rows = await queries.query(`SELECT ${COLUMNS} FROM wall WHERE seen_at > $1 ORDER BY id`, [since]);
  return rows.map(toWall).sort((a, b) => (a.report.name < b.report.name ? -1 : 1));
}

async function readWall(queries: Queries, id: string): Promise<Wall | null> {
  const [row] = await queries.query(`SELECT ${COLUMNS} FROM wall WHERE id = $1`, [id]);
  return row ? toWall(row) : null;
}

/** Notes what a wall tells of itself; the streams hear of it where it differs from the last time. */
export async function reportWall(store: Store, id: string, report: WallReport): Promise<Wall> {
  return store.transaction(async (queries) => {
    await lockStoreState(queries);
    const before = await readWall(queries, id);
    const seenAt = Date.now();
    const wall: Wall = {
      id,
      report,
      order: before?.order ?? { ...firstOrder(report), number: 0, requestId: null },
      registeredAt: before?.registeredAt ?? seenAt,
      seenAt,
    };
    await writeWall(queries, wall);
    if (!before || JSON.stringify(sorted(before.report)) !== JSON.stringify(sorted(report))) {
      await appendResourceChange(queries, { collection: 'walls', id, change: 'put' });
    }
    return wall;
  });
}

/** What a wall does that nobody has asked for anything. */
function firstOrder({ playlistId }: WallReport): WallOrder {
  return { playlistId: playlistId || DEFAULT_PLAYLIST_ID, isPlaying: true, goTo: null, banner: '' };
}

/** Writes down what a wall is asked to do, once for each request; `null` where there is no such wall. */
export async function orderWall(
  store: Store,
  id: string,
  { requestId, ...order }: WallOrder & { readonly requestId: string },
): Promise<Wall | null> {
  return store.transaction(async (queries) => {
    await lockStoreState(queries);
    const before = await readWall(queries, id);
    if (!before || before.order.requestId === requestId) return before;
    const wall: Wall = { ...before, order: { ...order, requestId, number: before.order.number + 1 } };
    await writeWall(queries, wall);
    await appendResourceChange(queries, { collection: 'walls', id, change: 'put' });
    return wall;
  });
}

/** Forgets a wall; says whether there was one. */
export async function deleteWall(store: Store, id: string): Promise<boolean> {
  return store.transaction(async (queries) => {
    await lockStoreState(queries);
    const gone = await queries.query('DELETE FROM wall WHERE id = $1 RETURNING id', [id]);
    if (gone.length > 0) await appendResourceChange(queries, { collection: 'walls', id, change: 'deleted' });
    return gone.length > 0;
  });
}

async function writeWall(queries: Queries, { id, report, order, registeredAt, seenAt }: Wall): Promise<void> {
  const { number, requestId, ...asked } = order;
  await queries.query(
    `INSERT INTO wall (id, report, order_number, order_request, wall_order, registered_at, seen_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (id) DO UPDATE SET report = excluded.report, order_number = excluded.order_number,
       order_request = excluded.order_request, wall_order = excluded.wall_order, seen_at = excluded.seen_at`,
    [
      id,
      JSON.stringify(report),
      number,
      requestId,
      JSON.stringify(asked),
      new Date(registeredAt),
      new Date(seenAt),
    ],
  );
}

function toWall(row: Row): Wall {
  return {
    id: row['id'] as string,
    report: row['report'] as WallReport,
    order: {
      ...(row['wall_order'] as WallOrder),
      number: row['order_number'] as number,
      requestId: row['order_request'] as string | null,
    },
    registeredAt: row['registered_at'] as number,
    seenAt: row['seen_at'] as number,
  };
}

/** The database keeps JSON with its keys in an order of its own. */
function sorted(report: WallReport): unknown {
  return Object.entries({ ...report, skipped: report.skipped.map(({ itemId }) => itemId) }).sort(
    ([a], [b]) => (a < b ? -1 : 1),
  );
}
