import { ImportRefusal } from '../import-refusal';
import type { SourceRow } from '../source-table';

export const MAX_RECORD_CHARACTERS = 1_000_000;
export const MAX_COLUMNS = 4096;
const QUOTE = '"';

export interface RecordSplitter {
  /** Takes the next piece of text and gives the records that end in it. */
  readonly push: (text: string) => SourceRow[];
  /** Gives the record that no line break ended. */
  readonly end: () => SourceRow[];
}

export interface SplitOptions {
  /** Used in refusals only. */
  readonly name: string;
  readonly delimiter: string;
}

/**
 * Splits delimited text into records (RFC 4180): quoted cells may hold delimiters, line breaks and doubled quotes.
 * Lines end by LF or CRLF. Blank lines are passed over. A quote inside a bare cell is taken as it stands. Cells are
 * given as read, not trimmed.
 *
 * @throws {ImportRefusal} If a record is longer than a million characters or has more than 4,096 cells, or if a quote
 *     never closes.
 */
export function createRecordSplitter(options: SplitOptions): RecordSplitter {
  const { delimiter } = options;
  let rest = '';
  let line = 1;

  const take = (text: string, isEnd: boolean): SourceRow[] => {
    const rows: SourceRow[] = [];
    let start = 0;
    let quote = nextIndex(text, QUOTE, 0);
    while (start < text.length) {
      let newline = text.indexOf('\n', start);
      if (newline === -1 && isEnd) newline = text.length;
      if (quote < start) quote = nextIndex(text, QUOTE, start);
      if (newline !== -1 && quote > newline) {
        if (newline - start > MAX_RECORD_CHARACTERS) refuseLength(options.name, line);
        addRow(rows, line, splitBareLine(text, start, newline, delimiter));
        start = newline + 1;
        line++;
        continue;
      }
      const record = quote === Infinity ? null : readQuotedRecord(text, start, delimiter, isEnd);
      if (!record) break;
      if (record.end - start > MAX_RECORD_CHARACTERS) refuseLength(options.name, line);
      addRow(rows, line, record.cells);
      line += record.lineBreaks;
      start = record.end;
    }
    rest = start === 0 ? text : text.slice(start);
    if (rest.length > MAX_RECORD_CHARACTERS || isEnd) refuseRest(options.name, rest, line);
    return rows;
  };

  const addRow = (rows: SourceRow[], at: number, cells: string[]): void => {
    if (cells.length > MAX_COLUMNS) refuseColumns(options.name, at);
    if (cells.length > 1 || cells[0]!.trim() !== '') rows.push({ line: at, cells });
  };

  return { push: (text) => take(rest + text, false), end: () => take(rest, true) };
}

function splitBareLine(text: string, start: number, newline: number, delimiter: string): string[] {
  const end = text.charCodeAt(newline - 1) === 13 && newline > start ? newline - 1 : newline;
  return text.slice(start, end).split(delimiter);
}

interface QuotedRecord {
  readonly cells: string[];
  /** Where the next record begins. */
  readonly end: number;
  readonly lineBreaks: number;
}

/** Reads the record at `start`, in which a quote stands somewhere; `null` where its end is not in the text yet. */
function readQuotedRecord(
  text: string,
  start: number,
  delimiter: string,
  isEnd: boolean,
): QuotedRecord | null {
  const cells: string[] = [];
  let position = start;
  let lineBreaks = 1;
  for (;;) {
    let cell = '';
    if (text.startsWith(QUOTE, position)) {
      const quoted = readQuoted(text, position, isEnd);
      if (!quoted) return null;
      cell = quoted.cell;
      position = quoted.end;
      for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) lineBreaks++;
    }
    const separator = nextIndex(text, delimiter, position);
    const newline = nextIndex(text, '\n', position);
    if (separator < newline) {
      cells.push(cell + text.slice(position, separator));
      position = separator + delimiter.length;
      continue;
    }
    if (newline === Infinity && !isEnd) return null;
    const end = Math.min(newline, text.length);
    const bare = text.slice(position, end);
    cells.push(cell + (bare.endsWith('\r') ? bare.slice(0, -1) : bare));
    return { cells, end: end + 1, lineBreaks };
  }
}

/** A quoted cell without its quotes; `null` where the closing quote is not in the text yet. */
function readQuoted(text: string, start: number, isEnd: boolean): { cell: string; end: number } | null {
  let cell = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf(QUOTE, from);
    // A quote at the very end may be the first of two.
    if (quote === -1 || (quote + 1 === text.length && !isEnd)) return null;
    if (text[quote + 1] !== QUOTE) return { cell: cell + text.slice(from, quote), end: quote + 1 };
    cell += text.slice(from, quote + 1);
    from = quote + 2;
  }
}

function nextIndex(text: string, search: string, from: number): number {
  const index = text.indexOf(search, from);
  return index === -1 ? Infinity : index;
}

function refuseRest(name: string, rest: string, line: number): void {
  if (rest === '') return;
  if (rest.length <= MAX_RECORD_CHARACTERS || rest.includes(QUOTE)) {
    throw new ImportRefusal('quote-open', {
      zh: `${name} 第 ${line} 行的引号一直没有闭合，后面的内容无法分行。请检查该行的引号（") 或重新导出。`,
      en: `A quote on line ${line} of ${name} never closes, so the rest cannot be split into rows. Check the quotes (") there or export the file again.`,
    });
  }
  refuseLength(name, line);
}

function refuseLength(name: string, line: number): never {
  throw new ImportRefusal('line-too-long', {
    zh: `${name} 第 ${line} 行超过一百万个字符，不像是表格中的一行。请检查分隔符、引号或重新导出。`,
    en: `Line ${line} of ${name} is longer than a million characters, unlike a row of a table. Check separators and quotes, or export it again.`,
  });
}

function refuseColumns(name: string, line: number): never {
  throw new ImportRefusal('too-many-columns', {
    zh: `${name} 第 ${line} 行超过 ${MAX_COLUMNS} 列。请检查分隔符，或只导出需要的列。`,
    en: `Line ${line} of ${name} has more than ${MAX_COLUMNS} columns. Check the separator, or export only the columns that are needed.`,
  });
}
