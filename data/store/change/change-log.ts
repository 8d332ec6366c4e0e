import { z } from 'zod';
import {
  incidentRowSchema,
  resourceChangeSchema,
  type IncidentRow,
  type ResourceChange,
} from '@/contract/stream';
import type { IncidentId } from '@/domain/incident/incident';
import { CopyEncoder } from '../copy/copy-encoder';
import type { Queries } from '../store';
import { lockStoreState, readStoreState, writeStoreState } from '../store-state';

/** Changes kept for streams that resume; who was away longer loads the months anew. */
const KEPT_CHANGES = 100_000;
const PRUNE_EVERY = 1_000;

export interface IncidentChange {
  readonly sequence: number;
  readonly kind: 'created' | 'updated';
  readonly row: IncidentRow;
  /** The regions it lay in before, where the change moved it to others; else `null`. */
  readonly leftCodes: readonly string[] | null;
}

/**
 * A row of the log: an incident as it stands after it, or the address of a resource that people wrote; `passed` where
 * whoever asks does not see it, `gone` where they saw the incident before it and do not any more.
 */
export type LoggedChange =
  | IncidentChange
  | { readonly sequence: number; readonly kind: 'passed' }
  | { readonly sequence: number; readonly kind: 'gone'; readonly id: IncidentId }
  | { readonly sequence: number; readonly kind: 'resource'; readonly resource: ResourceChange };

/** What follows a sequence number: the changes in their order, or word that they can no longer be told. */
export type ChangesSince =
  | { readonly kind: 'changes'; readonly changes: readonly LoggedChange[] }
  | { readonly kind: 'reset'; readonly reason: 'gap' | 'district-changed'; readonly sequence: number };

/** Appends changes, in a transaction that holds the lock on the store's state. */
export async function appendChanges(queries: Queries, changes: readonly IncidentChange[]): Promise<void> {
  const at = Date.now();
  const encoder = new CopyEncoder();
  for (const { sequence, kind, row, leftCodes } of changes) {
    encoder.startRow(6);
    encoder.int64(sequence);
    encoder.text(kind);
    encoder.int32(row.id);
    encoder.instant(at);
    encoder.json(z.encode(incidentRowSchema, row));
    encoder.texts(leftCodes);
  }
  await queries.copyIn(
    'COPY incident_change (sequence, kind, incident_id, at, row, left_codes) FROM STDIN WITH (FORMAT binary)',
    [encoder.finish()],
  );
  await prune(queries, changes[0]?.sequence ?? 0, changes.at(-1)?.sequence ?? 0);
}

/**
 * Tells the streams that a resource was written, in the transaction that writes it. The incidents stay as they are, so
 * the data version does too.
 */
export function appendResourceChange(queries: Queries, resource: ResourceChange): Promise<void> {
  return appendResourceChanges(queries, [resource]);
}

/** The same for several resources, in their order. */
export async function appendResourceChanges(
  queries: Queries,
  resources: readonly ResourceChange[],
): Promise<void> {
  if (resources.length === 0) return;
  const state = await lockStoreState(queries);
  const [first, last] = [state.sequence + 1, state.sequence + resources.length];
  const rows = resources.map((_, i) => `($${2 * i + 1}::bigint, 'resource', now(), $${2 * i + 2}::jsonb)`);
  await queries.query(
    `INSERT INTO incident_change (sequence, kind, at, row) VALUES ${rows.join(', ')}`,
    resources.flatMap((resource, i) => [first + i, JSON.stringify(resource)]),
  );
  await writeStoreState(queries, { ...state, sequence: last });
  await prune(queries, first, last);
}

async function prune(queries: Queries, first: number, last: number): Promise<void> {
  if (Math.floor(last / PRUNE_EVERY) === Math.floor((first - 1) / PRUNE_EVERY)) return;
  await queries.query('DELETE FROM incident_change WHERE sequence <= $1', [last - KEPT_CHANGES]);
}

/** Notes that the district changed as a whole; what was logged before it will not be told any more. */
export async function appendReset(queries: Queries, sequence: number): Promise<void> {
  await queries.query('DELETE FROM incident_change');
  await queries.query(`INSERT INTO incident_change (sequence, kind, at) VALUES ($1, 'reset', now())`, [
    sequence,
  ]);
}

interface ChangeRow extends Record<string, unknown> {
  readonly sequence: number;
  readonly kind: 'created' | 'updated' | 'resource' | 'reset';
  readonly row: unknown;
  readonly left_codes: string[] | null;
}

/** Up to `limit` changes after a sequence number. */
export async function readChanges(queries: Queries, after: number, limit: number): Promise<ChangesSince> {
  const rows = await queries.query<ChangeRow>(
    'SELECT sequence, kind, row, left_codes FROM incident_change WHERE sequence > $1 ORDER BY sequence LIMIT $2',
    [after, limit],
  );
  const reset = rows.findLast(({ kind }) => kind === 'reset');
  if (reset) return { kind: 'reset', reason: 'district-changed', sequence: reset.sequence };
  if (rows.length === 0) {
    const { sequence } = await readStoreState(queries);
    return sequence < after ? { kind: 'reset', reason: 'gap', sequence } : { kind: 'changes', changes: [] };
  }
  if (rows[0]!.sequence !== after + 1) {
    const { sequence } = await readStoreState(queries);
    return { kind: 'reset', reason: 'gap', sequence };
  }
  return {
    kind: 'changes',
    changes: rows.map(toChange),
  };
}

function toChange({ sequence, kind, row, left_codes: leftCodes }: ChangeRow): LoggedChange {
  if (kind === 'resource') return { sequence, kind, resource: resourceChangeSchema.parse(row) };
  return { sequence, kind: kind as 'created' | 'updated', row: incidentRowSchema.parse(row), leftCodes };
}
