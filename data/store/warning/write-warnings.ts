import { z } from 'zod';
import { warningEntrySchema, warningSchema } from '@/contract/warnings';
import { actOnWarning, type ActionRefusal, type WarningAction } from '@/domain/warning/act-on-warning';
import type { Warning, WarningEntry } from '@/domain/warning/warning';
import { appendResourceChange } from '../change/change-log';
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

/** Stores a warning and its new line of history, and tells the streams. In a transaction that holds the lock. */
export async function writeWarning(
  queries: Queries,
  { warning, unitKey, isMuted, entry, actionId }: WarningWrite,
): Promise<void> {
  await queries.query(
    `INSERT INTO warning (id, rule_id, unit_key, region_code, state, muted, level, raised_at, cleared_at, warning)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, muted = excluded.muted, level = excluded.level,
       cleared_at = excluded.cleared_at, warning = excluded.warning`,
    [
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
    ],
  );
  if (entry) await appendEntry(queries, warning.id, { entry, actionId });
  await appendResourceChange(queries, { collection: 'warnings', id: warning.id, change: 'put' });
}

async function appendEntry(
  queries: Queries,
  warningId: string,
  { entry, actionId }: { readonly entry: Omit<WarningEntry, 'ordinal'>; readonly actionId: string | null },
) {
  const [last] = await queries.query<{ next: number }>(
    'SELECT coalesce(max(ordinal), 0) + 1 AS next FROM warning_entry WHERE warning_id = $1',
    [warningId],
  );
  const ordinal = last!.next;
  await queries.query(
    'INSERT INTO warning_entry (warning_id, ordinal, action_id, at, entry) VALUES ($1, $2, $3, $4, $5)',
    [
      warningId,
      ordinal,
      actionId,
      new Date(entry.at),
      JSON.stringify(z.encode(warningEntrySchema, { ...entry, ordinal })),
    ],
  );
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
    await writeWarning(queries, {
      ...acted,
      unitKey: row!.unit_key,
      isMuted: row!.muted || action.kind === 'clear',
      actionId,
    });
    return readWarning(queries, warningId);
  });
}

/** Lets a rule warn again where a person had cleared it. */
export async function unmuteWarning(queries: Queries, id: string): Promise<void> {
  await queries.query('UPDATE warning SET muted = false WHERE id = $1', [id]);
}
