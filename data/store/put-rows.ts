import { CopyEncoder } from './copy/copy-encoder';
import type { Queries } from './store';

/** How rows of one kind lie in their table: a text key, `ordinal`, then the rest. */
export interface RowLayout<T> {
  readonly table: string;
  readonly keyColumn: string;
  readonly key: (value: T) => string;
  /** Columns after key and ordinal. */
  readonly columns: readonly string[];
  readonly encode: (encoder: CopyEncoder, value: T) => void;
}

/** Adds or replaces rows by their key. What is replaced keeps its place in the order; what is new comes last. */
export async function putRows<T>(
  queries: Queries,
  layout: RowLayout<T>,
  values: readonly T[],
): Promise<void> {
  const { table, keyColumn, key, columns, encode } = layout;
  if (values.length === 0) return;
  const byKey = new Map(values.map((value) => [key(value), value]));
  const keys = [...byKey.keys()];
  const known = await queries.query<{ key: string; ordinal: number }>(
    `SELECT ${keyColumn} AS key, ordinal FROM ${table} WHERE ${keyColumn} = ANY($1)`,
    [keys],
  );
  const [top] = await queries.query<{ next: number }>(
    `SELECT coalesce(max(ordinal), -1) + 1 AS next FROM ${table}`,
  );
  const ordinals = new Map(known.map((row) => [row.key, row.ordinal]));
  let next = top!.next;
  if (known.length > 0) await queries.query(`DELETE FROM ${table} WHERE ${keyColumn} = ANY($1)`, [keys]);

  const encoder = new CopyEncoder();
  for (const [text, value] of byKey) {
    encoder.startRow(columns.length + 2);
    encoder.text(text);
    encoder.int32(ordinals.get(text) ?? next++);
    encode(encoder, value);
  }
  const names = [keyColumn, 'ordinal', ...columns].join(', ');
  await queries.copyIn(`COPY ${table} (${names}) FROM STDIN WITH (FORMAT binary)`, [encoder.finish()]);
}
