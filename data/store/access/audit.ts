import { createHash } from 'node:crypto';
import type { AuditEntry } from '@/contract/accounts';
import { QueryError, type Queries } from '../store';

export type NewAuditEntry = Omit<AuditEntry, 'sequence'>;

const UNIQUE_VIOLATION = '23505';
const MOST_TRIES = 20;
const COLUMNS = 'sequence, at, user_name, role, action, object, detail, outcome, address';

/** Adds entries behind the last. Another process may write at the same time: who comes second numbers its entries anew. */
export async function appendAudit(queries: Queries, entries: readonly NewAuditEntry[]): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await insertAfterLast(queries, entries);
      return;
    } catch (error) {
      const isTaken = error instanceof QueryError && error.code === UNIQUE_VIOLATION;
      if (!isTaken || tries === MOST_TRIES) throw error;
    }
  }
}

/** One statement for all: they are written whole or not at all. */
async function insertAfterLast(queries: Queries, entries: readonly NewAuditEntry[]) {
  const [last] = await queries.query<{ sequence: number; hash: string }>(
    'SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1',
  );
  let { sequence, hash } = last ?? { sequence: 0, hash: '' };
  const values: string[] = [];
  const parameters: (string | number | Date)[] = [];
  for (const entry of entries) {
    sequence++;
    hash = hashOf({ ...entry, sequence }, hash);
    const { at, userName, role, action, object, detail, outcome, address } = entry;
    const row = [sequence, new Date(at), userName, role, action, object, detail, outcome, address, hash];
    values.push(`(${row.map((value) => `$${parameters.push(value)}`).join(', ')})`);
  }
  await queries.query(`INSERT INTO audit_entry (${COLUMNS}, hash) VALUES ${values.join(', ')}`, parameters);
}

export interface AuditQuery {
  readonly before: number | null;
  readonly limit: number;
  readonly userName: string | null;
}

interface AuditRow extends Record<string, unknown> {
  readonly sequence: number;
  readonly at: number;
  readonly user_name: string;
  readonly role: string;
  readonly action: string;
  readonly object: string;
  readonly detail: string;
  readonly outcome: AuditEntry['outcome'];
  readonly address: string;
  readonly hash: string;
  readonly hash_before: string | null;
}

export interface AuditPage {
  /** Newest first. */
  readonly entries: AuditEntry[];
  /** Where the next page begins; `null` on the last. */
  readonly next: number | null;
  /** The first of these entries that was altered since it was written, or stands next to one taken out. */
  readonly brokenAt: number | null;
}

/** A page of the log, held against its chain of hashes. */
export async function readAudit(
  queries: Queries,
  { before, limit, userName }: AuditQuery,
): Promise<AuditPage> {
  const rows = await queries.query<AuditRow>(
    `SELECT ${COLUMNS}, hash,
            (SELECT hash FROM audit_entry former WHERE former.sequence = audit_entry.sequence - 1) AS hash_before
     FROM audit_entry
     WHERE ($1::bigint IS NULL OR sequence < $1) AND ($2::text IS NULL OR user_name = $2)
     ORDER BY sequence DESC LIMIT $3`,
    [before, userName, limit + 1],
  );
  const shown = rows.slice(0, limit);
  const entries = shown.map(toEntry);
  return {
    entries,
    next: rows.length > limit ? entries.at(-1)!.sequence : null,
    brokenAt: shown.findLast((row) => !isWhole(row))?.sequence ?? null,
  };
}

function isWhole(row: AuditRow): boolean {
  const before = row.sequence === 1 ? '' : row.hash_before;
  return before !== null && hashOf(toEntry(row), before) === row.hash;
}

function toEntry(row: AuditRow): AuditEntry {
  const { sequence, at, user_name: userName, role, action, object, detail, outcome, address } = row;
  return { sequence, at, userName, role, action, object, detail, outcome, address };
}

function hashOf(entry: AuditEntry, hashBefore: string): string {
  const { sequence, at, userName, role, action, object, detail, outcome, address } = entry;
  const content = [hashBefore, sequence, at, userName, role, action, object, detail, outcome, address];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
