import { parseCoordinate } from '../place/parse-coordinate';
import { parsePair } from '../place/parse-pair';
import type { SourceRow } from '../source-table';
import { parseTimeCell } from '../time/parse-clock';
import { parseMoment } from '../time/parse-moment';
import { parseSourceKind } from '../words/source-words';
import { parseState } from '../words/state-words';

/** What the first rows show of a column. Shares are of the filled cells, 0 to 1. */
export interface ColumnProfile {
  readonly header: string;
  readonly rowCount: number;
  readonly filledCount: number;
  readonly distinctCount: number;
  /** Dates that are more than a bare number. */
  readonly dateShare: number;
  /** Dates written as bare numbers: spreadsheets' day numbers, epochs, `20150301`. */
  readonly numericDateShare: number;
  /** Of the dates, those with a time of day. */
  readonly instantShare: number;
  readonly timeShare: number;
  readonly numberShare: number;
  readonly integerShare: number;
  /** Over the numbers; Infinity and -Infinity without any. */
  readonly min: number;
  readonly max: number;
  readonly pairShare: number;
  readonly stateShare: number;
  readonly sourceShare: number;
  readonly averageLength: number;
  /** Whole numbers that rise by one from row to row: a counter, not a number of a case. */
  readonly isCounter: boolean;
}

/** Looks at one column of the first rows. */
export function profileColumn(header: string, index: number, rows: readonly SourceRow[]): ColumnProfile {
  const filled = rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((cell) => cell !== '');
  const words = new Set(filled);
  const numbers = filled.map(parseCoordinate);
  const finite = numbers.filter(Number.isFinite);
  const moments = filled.map((cell) => parseMoment(cell, 'mdy') ?? parseMoment(cell, 'dmy'));
  const share = (count: number): number => (filled.length === 0 ? 0 : count / filled.length);
  const dates = moments.filter((moment, i) => moment !== null && !isBareNumber(filled[i]!));
  return {
    header,
    rowCount: rows.length,
    filledCount: filled.length,
    distinctCount: words.size,
    dateShare: share(dates.length),
    numericDateShare: share(
      moments.filter((moment, i) => moment !== null && isBareNumber(filled[i]!)).length,
    ),
    instantShare:
      dates.length === 0
        ? 0
        : dates.filter((moment) => moment?.precision === 'instant').length / dates.length,
    timeShare: share(filled.filter((cell) => parseTimeCell(cell) !== null).length),
    numberShare: share(finite.length),
    integerShare: share(finite.filter(Number.isInteger).length),
    min: finite.reduce((least, value) => Math.min(least, value), Infinity),
    max: finite.reduce((most, value) => Math.max(most, value), -Infinity),
    pairShare: share(filled.filter((cell) => parsePair(cell) !== null).length),
    ...wordShares([...words]),
    averageLength: filled.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, filled.length),
    isCounter: isCounter(numbers),
  };
}

function wordShares(words: readonly string[]): Pick<ColumnProfile, 'stateShare' | 'sourceShare'> {
  // Long lists are names or sentences; a word in them means nothing.
  if (words.length === 0 || words.length > 60) return { stateShare: 0, sourceShare: 0 };
  return {
    stateShare: words.filter((word) => word.length <= 60 && parseState(word) !== null).length / words.length,
    sourceShare:
      words.filter((word) => word.length <= 40 && parseSourceKind(word) !== null).length / words.length,
  };
}

function isBareNumber(cell: string): boolean {
  return /^\d+(?:\.\d+)?$/u.test(cell);
}

function isCounter(numbers: readonly number[]): boolean {
  if (numbers.length < 3 || !numbers.every(Number.isInteger)) return false;
  return numbers.every((value, i) => i === 0 || value === numbers[i - 1]! + 1);
}
