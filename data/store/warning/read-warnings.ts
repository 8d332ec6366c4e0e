import { warningEntrySchema, warningSchema } from '@/contract/warnings';
import type { Warning, WarningEntry } from '@/domain/warning/warning';
import type { Queries } from '../store';

/** Warnings of a state: those that stand, worst and newest first; those cleared, newest first. */
export async function readWarnings(
  queries: Queries,
  state: Warning['state'],
  limit: number,
): Promise<{ readonly warnings: Warning[]; readonly numberMatched: number }> {
  const order = state === 'active' ? 'level, raised_at DESC, id' : 'cleared_at DESC, id';
  const rows = await queries.query<{ warning: unknown }>(
    `SELECT warning FROM warning WHERE state = $1 ORDER BY ${order} LIMIT $2`,
    [state, limit],
  );
  const [count] = await queries.query<{ n: number }>('SELECT count(*) AS n FROM warning WHERE state = $1', [
    state,
  ]);
  return { warnings: rows.map(({ warning }) => warningSchema.parse(warning)), numberMatched: count!.n };
}

/** A warning with its history. */
export interface WarningHistory {
  readonly warning: Warning;
  readonly entries: readonly WarningEntry[];
}

/** One warning; `null` where there is none of that id. */
export async function readWarning(queries: Queries, id: string): Promise<WarningHistory | null> {
  const [row] = await queries.query<{ warning: unknown }>('SELECT warning FROM warning WHERE id = $1', [id]);
  if (!row) return null;
  const entries = await queries.query<{ entry: unknown }>(
    'SELECT entry FROM warning_entry WHERE warning_id = $1 ORDER BY ordinal',
    [id],
  );
  return {
    warning: warningSchema.parse(row.warning),
    entries: entries.map(({ entry }) => warningEntrySchema.parse(entry)),
  };
}

/** A warning that a rule carries, or that holds one back. */
export interface CarriedWarning {
  readonly unitKey: string;
  readonly isMuted: boolean;
  readonly warning: Warning;
}

/** Warnings that stand, and those that keep their rule quiet. */
export async function readCarriedWarnings(queries: Queries): Promise<CarriedWarning[]> {
  const rows = await queries.query<{ unit_key: string; muted: boolean; warning: unknown }>(
    `SELECT unit_key, muted, warning FROM warning WHERE state = 'active' OR muted`,
  );
  return rows.map(({ unit_key: unitKey, muted, warning }) => ({
    unitKey,
    isMuted: muted,
    warning: warningSchema.parse(warning),
  }));
}

/** How many warnings each rule has standing. */
export async function countActiveByRule(queries: Queries): Promise<ReadonlyMap<string, number>> {
  const rows = await queries.query<{ rule_id: string; n: number }>(
    `SELECT rule_id, count(*) AS n FROM warning WHERE state = 'active' GROUP BY rule_id`,
  );
  return new Map(rows.map(({ rule_id: ruleId, n }) => [ruleId, n]));
}
