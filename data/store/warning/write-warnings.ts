import { z } from 'zod';
import { warningEntrySchema, warningSchema } from '@/contract/warnings';
import { actOnWarning, type ActionRefusal, type WarningAction } from '@/domain/warning/act-on-warning';
import type { Warning, WarningEntry } from '@/domain/warning/warning';
import { appendResourceChanges } from '../change/change-log';
import type { Queries, Store } from '../store';
import { lockStoreState } from '../store-state';
import { readWarning, type WarningHistory } from './read-warnings';

/** A warning to be stored, with what is known beside it. */
export interface WarningWrite {
  readonly warning: Warning;
  readonly unitKey: string;
  readonly isMuted: boolean;
  readonly entry: Omit<WarningEntry, 'ordinal'> | null;
  readonly actionId: string | null;
}

/** More rows in a statement would be more parameters than the protocol has. */
const MOST_AT_ONCE = 500;

/**
 * Stores warnings and their new lines of history, and tells the streams. In a transaction that holds the lock: however
 * many warnings one refresh of the rules moves, it takes a handful of statements, for all who write wait for it.
 *
 * @param writes In their order; a warning may come more than once.
 */
export async function writeWarnings(queries: Queries, writes: readonly WarningWrite[]): Promise<void> {
  const latest = [...new Map(writes.map((write) => [write.warning.id, write])).values()];
  for (let from = 0; from < latest.length; from += MOST_AT_ONCE) {
    await putWarnings(queries, latest.slice(from, from + MOST_AT_ONCE));
  }
  await appendEntries(
    queries,
    writes.flatMap(({ warning, entry, actionId }) => (entry ? [{ id: warning.id, entry, actionId }] : [])),
  );
  await appendResourceChanges(
    queries,
    latest.map(({ warning: { id } }) => ({ collection: 'warnings', id, change: 'put' })),
  );
}

async function putWarnings(queries: Queries, writes: readonly WarningWrite[]): Promise<void> {
  const rows = writes.map(({ warning, unitKey, isMuted }) => [
    warning.id,
    warning.ruleId,
    unitKey,
    warning.target.regionCode,
    warning.state,
    isMuted,
    warning.level,
    new Date(warning.raisedAt),
    warning.clearedAt === null ? null : new Date(warning.clearedAt),
    JSON.stringify(z.encode(warningSchema, warning as z.output<typeof warningSchema>)),
  ]);
  await queries.query(
    `INSERT INTO warning (id, rule_id, unit_key, region_code, state, muted, level, raised_at, cleared_at, warning)
     VALUES ${places(rows)}
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, muted = excluded.muted, level = excluded.level,
       cleared_at = excluded.cleared_at, warning = excluded.warning`,
    rows.flat(),
  );
}

interface NewEntry {
  readonly id: string;
  readonly entry: Omit<WarningEntry, 'ordinal'>;
  readonly actionId: string | null;
}

async function appendEntries(queries: Queries, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const known = await queries.query<{ warning_id: string; last: number }>(
    'SELECT warning_id, max(ordinal) AS last FROM warning_entry WHERE warning_id = ANY($1::text[]) GROUP BY warning_id',
    [entries.map(({ id }) => id)],
  );
  const ordinals = new Map(known.map(({ warning_id: id, last }) => [id, last]));
  const rows = entries.map(({ id, entry, actionId }) => {
    const ordinal = (ordinals.get(id) ?? 0) + 1;
    ordinals.set(id, ordinal);
    const text = JSON.stringify(z.encode(warningEntrySchema, { ...entry, ordinal }));
    return [id, ordinal, actionId, new Date(entry.at), text];
  });
  for (let from = 0; from < rows.length; from += MOST_AT_ONCE) {
    const some = rows.slice(from, from + MOST_AT_ONCE);
    await queries.query(
      `INSERT INTO warning_entry (warning_id, ordinal, action_id, at, entry) VALUES ${places(some)}`,
      some.flat(),
    );
  }
}

/** Places of parameters, `($1, $2), ($3, $4)`. */
function places(rows: readonly (readonly unknown[])[]): string {
  let last = 0;
  return rows.map((row) => `(${row.map(() => `$${++last}`).join(', ')})`).join(', ');
}

/** What a person does, and under which id. */
export interface RequestedAction {
  readonly warningId: string;
  readonly actionId: string;
  readonly action: WarningAction;
  readonly by: string;
}

/** Does what a person asks for, once. `null` where there is no such warning. */
export async function takeWarningAction(
  store: Store,
  { warningId, actionId, action, by }: RequestedAction,
): Promise<WarningHistory | ActionRefusal | null> {
  return store.transaction(async (queries) => {
    await lockStoreState(queries);
    const known = await readWarning(queries, warningId);
    if (!known) return null;
    const done = await queries.query('SELECT 1 FROM warning_entry WHERE warning_id = $1 AND action_id = $2', [
      warningId,
      actionId,
    ]);
    if (done.length > 0) return known;
    const acted = actOnWarning(known.warning, action, { by, at: Date.now() });
    if ('refusal' in acted) return acted;
    const [row] = await queries.query<{ unit_key: string; muted: boolean }>(
      'SELECT unit_key, muted FROM warning WHERE id = $1',
      [warningId],
    );
    const isMuted = row!.muted || action.kind === 'clear';
    await writeWarnings(queries, [{ ...acted, unitKey: row!.unit_key, isMuted, actionId }]);
    return readWarning(queries, warningId);
  });
}

/** Lets rules warn again where a person had cleared them. */
export async function unmuteWarnings(queries: Queries, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await queries.query('UPDATE warning SET muted = false WHERE id = ANY($1::text[])', [ids]);
}
