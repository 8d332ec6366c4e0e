import { createHash } from 'node:crypto';
import { toCode } from '../text/to-code';
import { hashText, rowText } from './row-hash';

const MAX_LENGTH = 128;
/** What spreadsheets make of long numbers. */
const DAMAGED = /^\d(?:\.\d+)?e\+?\d{2}$/iu;

/** What a row is known by: its own number, or its content where it has none. */
export interface RowIdentity {
  /** Number of the row in its system; `null` where it states none. */
  readonly stated: string | null;
  /** Equal for rows that are the same; see `hashText`. */
  readonly key: number;
}

/**
 * @param column Of the number; `undefined` where the file has none.
 * @param scope  Code of the system in which numbers are unique.
 */
export function identifyRow(
  cells: readonly string[],
  column: number | undefined,
  scope: string,
): RowIdentity {
  const stated = column === undefined ? '' : (cells[column] ?? '').trim();
  if (stated === '') return { stated: null, key: hashText(`${scope}\u001e${rowText(cells)}`) };
  return { stated, key: hashText(`${scope}\u001f${stated}`) };
}

export function isDamagedId(stated: string): boolean {
  return DAMAGED.test(stated);
}

/** The number as it is stored. */
export function toSourceId(stated: string): string {
  return stated.length <= MAX_LENGTH ? stated : toCode(stated);
}

/**
 * A number for a row that has none, made of its content: the same row gets the same number in every import.
 *
 * @param occurrence How many rows of the same content came before it in this import.
 */
export function derivedSourceId(cells: readonly string[], occurrence: number): string {
  const digest = createHash('sha1').update(rowText(cells)).digest('hex').slice(0, 16);
  return occurrence === 0 ? `r-${digest}` : `r-${digest}-${occurrence + 1}`;
}
