import { warningRuleSchema } from '@/contract/warnings';
import { DEFAULT_RULES } from '@/domain/warning/default-rules';
import type { WarningRule } from '@/domain/warning/warning-rule';
import { appendResourceChange } from '../change/change-log';
import type { Queries, Store } from '../store';
import { lockStoreState } from '../store-state';

/** A rule as it is stored. */
export interface StoredRule {
  readonly rule: WarningRule;
  readonly changedAt: number;
  /** `null` for the rules a store begins with. */
  readonly changedBy: string | null;
}

interface RuleRow extends Record<string, unknown> {
  readonly rule: unknown;
  readonly changed_at: number;
  readonly changed_by: string | null;
}

/** Rules in the order they were made. */
export async function readWarningRules(queries: Queries): Promise<StoredRule[]> {
  const rows = await queries.query<RuleRow>(
    'SELECT rule, changed_at, changed_by FROM warning_rule WHERE NOT deleted ORDER BY ordinal, id',
  );
  return rows.map(toStored);
}

/** Gives a store that never had rules the ones to begin with. */
export async function seedWarningRules(store: Store): Promise<void> {
  const known = await store.query('SELECT 1 FROM warning_rule LIMIT 1');
  if (known.length > 0) return;
  await store.transaction(async (queries) => {
    await lockStoreState(queries);
    for (const [ordinal, rule] of DEFAULT_RULES.entries()) {
      await queries.query(
        `INSERT INTO warning_rule (id, ordinal, deleted, changed_at, changed_by, rule)
         VALUES ($1, $2, false, now(), NULL, $3) ON CONFLICT (id) DO NOTHING`,
        [rule.id, ordinal, JSON.stringify(rule)],
      );
    }
  });
}

/** Makes or changes a rule and tells the streams. What is stored already changes nothing. */
export async function putWarningRule(store: Store, rule: WarningRule, by: string): Promise<StoredRule> {
  return store.transaction(async (queries) => {
    await lockStoreState(queries);
    const known = await readRule(queries, rule.id);
    if (known && JSON.stringify(known.rule) === JSON.stringify(rule)) return known;
    const [last] = await queries.query<{ next: number }>(
      'SELECT coalesce(max(ordinal), -1) + 1 AS next FROM warning_rule',
    );
    await queries.query(
      `INSERT INTO warning_rule (id, ordinal, deleted, changed_at, changed_by, rule)
       VALUES ($1, $2, false, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET deleted = false, changed_at = excluded.changed_at,
         changed_by = excluded.changed_by, rule = excluded.rule`,
      [rule.id, last!.next, new Date(), by, JSON.stringify(rule)],
    );
    await appendResourceChange(queries, { collection: 'warning-rules', id: rule.id, change: 'put' });
    return (await readRule(queries, rule.id))!;
  });
}

/** Deletes a rule; says whether there was one. */
export async function deleteWarningRule(store: Store, id: string, by: string): Promise<boolean> {
  return store.transaction(async (queries) => {
    await lockStoreState(queries);
    const gone = await queries.query(
      `UPDATE warning_rule SET deleted = true, changed_at = $2, changed_by = $3
       WHERE id = $1 AND NOT deleted RETURNING id`,
      [id, new Date(), by],
    );
    if (gone.length > 0)
      await appendResourceChange(queries, { collection: 'warning-rules', id, change: 'deleted' });
    return gone.length > 0;
  });
}

async function readRule(queries: Queries, id: string): Promise<StoredRule | null> {
  const [row] = await queries.query<RuleRow>(
    'SELECT rule, changed_at, changed_by FROM warning_rule WHERE id = $1 AND NOT deleted',
    [id],
  );
  return row ? toStored(row) : null;
}

function toStored({ rule, changed_at: changedAt, changed_by: changedBy }: RuleRow): StoredRule {
  return { rule: warningRuleSchema.parse(rule), changedAt, changedBy };
}
