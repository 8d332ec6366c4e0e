import type { ColumnPlan } from '../columns/fields';
import type { ColumnProfile } from '../columns/profile-column';
import type { ProblemCode } from '../report/problem-kinds';
import type { SourceRow } from '../source-table';
import { squashText } from '../text/clean-text';
import { parseCoordinate } from './parse-coordinate';
import { parsePair, type TextPair } from './parse-pair';

/** The pair of a row as it came, or why it has none. */
export type RawPair =
  | { readonly x: number; readonly y: number }
  | { readonly problem: ProblemCode; readonly value: string | null };

/** Reads the coordinates of a row: longitude or easting first, whatever the file's order. */
export type PairReader = (cells: readonly string[]) => RawPair;

const NO_VALUE = /^(?:null|nan|n\/?a|none|nil|unknown|-|无|空|未知)?$/iu;
const NONE: RawPair = { problem: 'no-coordinates', value: null };

/** `null` where the file has no columns of coordinates. */
export function buildPairReader(
  { fields }: ColumnPlan,
  profiles: readonly ColumnProfile[],
  rows: readonly SourceRow[],
): PairReader | null {
  const { position, longitude, latitude } = fields;
  if (longitude !== undefined && latitude !== undefined) return readColumns(longitude, latitude);
  if (position === undefined) return null;
  return readCell(position, openOrder(profiles[position]!.header, position, rows));
}

function readColumns(longitude: number, latitude: number): PairReader {
  return (cells) => {
    const xText = (cells[longitude] ?? '').trim();
    const yText = (cells[latitude] ?? '').trim();
    if (NO_VALUE.test(xText) && NO_VALUE.test(yText)) return NONE;
    return checked(parseCoordinate(xText), parseCoordinate(yText), `${xText}, ${yText}`);
  };
}

function readCell(column: number, order: 'longitude-first' | 'latitude-first'): PairReader {
  return (cells) => {
    const text = (cells[column] ?? '').trim();
    if (NO_VALUE.test(text)) return NONE;
    const pair = parsePair(text);
    if (!pair) return { problem: 'coordinates-unreadable', value: text };
    const { first, second } = pair;
    return (pair.order ?? order) === 'longitude-first'
      ? checked(first, second, text)
      : checked(second, first, text);
  };
}

function checked(x: number, y: number, text: string): RawPair {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return { problem: 'coordinates-unreadable', value: text };
  if (Math.abs(x) < 1e-6 && Math.abs(y) < 1e-6) return { problem: 'coordinates-zero', value: text };
  return { x, y };
}

/** The order of pairs that do not tell it themselves: by what can be no latitude, then by the header. */
function openOrder(
  header: string,
  column: number,
  rows: readonly SourceRow[],
): 'longitude-first' | 'latitude-first' {
  const pairs = rows
    .map(({ cells }) => parsePair(cells[column] ?? ''))
    .filter((pair): pair is TextPair => pair?.order === null);
  const firstBeyond = pairs.filter(({ first }) => Math.abs(first) > 90).length;
  const secondBeyond = pairs.filter(({ second }) => Math.abs(second) > 90).length;
  if (firstBeyond !== secondBeyond) return firstBeyond > secondBeyond ? 'longitude-first' : 'latitude-first';
  return /^(?:l[on]+g|经)/u.test(squashText(header)) ? 'longitude-first' : 'latitude-first';
}
