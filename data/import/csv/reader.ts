import type { LocalizedText } from '@/domain/text/localized-text';
import type { InspectedFile } from '../input/inspect-file';
import { openText, readHead } from '../input/open-text';
import type { ReadControl } from '../input/open-bytes';
import type { Reader, ReadOptions, SourceRow, SourceTable } from '../source-table';
import { detectDialect, type Dialect } from './detect-dialect';
import { readHeader } from './read-header';
import { createRecordSplitter } from './split-records';

const HEAD_CHARACTERS = 256 * 1024;
const DELIMITER_NAMES: Record<string, LocalizedText> = {
  ',': { zh: '逗号', en: 'comma' },
  ';': { zh: '分号', en: 'semicolon' },
  '\t': { zh: '制表符', en: 'tab' },
  '|': { zh: '竖线', en: 'vertical bar' },
};

/** Delimited text. It takes what no other reader recognizes, for any text may be a table. */
export const reader: Reader = {
  format: 'csv',
  order: 100,
  recognizes: (head) => !/^\s*[[{<]/u.test(head),
  open: async (file, options) => {
    const head = await readHead(file, HEAD_CHARACTERS);
    const dialect = { ...detectDialect(head, file.name), ...given(options) };
    const header = readHeader(file.name, firstRecords(head, file, dialect), options.header);
    return {
      file,
      headers: header.names,
      declaredCrs: null,
      notes: [formNote(file, dialect, header.names.length), ...header.notes],
      readRows: (control = {}) => readRows(file, dialect, header.line, header.names.length, control),
    } satisfies SourceTable;
  },
};

function given({ delimiter }: ReadOptions): Partial<Dialect> {
  return delimiter === undefined ? {} : { delimiter };
}

function firstRecords(head: string, file: InspectedFile, dialect: Dialect): SourceRow[] {
  const splitter = createRecordSplitter({ name: file.name, delimiter: dialect.delimiter });
  const records = splitter.push(dialect.bareReturns ? head.replaceAll('\r', '\n') : head);
  // A short file may end without a line break; a long head ends in the middle of a record.
  return head.length < HEAD_CHARACTERS ? [...records, ...splitter.end()] : records;
}

async function* readRows(
  file: InspectedFile,
  dialect: Dialect,
  headerLine: number,
  columnCount: number,
  control: ReadControl,
): AsyncGenerator<readonly SourceRow[]> {
  const splitter = createRecordSplitter({ name: file.name, delimiter: dialect.delimiter });
  for await (const text of openText(file, control)) {
    yield checkRows(
      splitter.push(dialect.bareReturns ? text.replaceAll('\r', '\n') : text),
      headerLine,
      columnCount,
    );
  }
  yield checkRows(splitter.end(), headerLine, columnCount);
}

function checkRows(rows: SourceRow[], headerLine: number, columnCount: number): SourceRow[] {
  const data = rows[0] && rows[0].line <= headerLine ? rows.filter(({ line }) => line > headerLine) : rows;
  const filled = data.every(({ cells }) => cells[0] !== '')
    ? data
    : data.filter(({ cells }) => !isBlank(cells));
  return filled.some(({ cells }) => cells.length > columnCount)
    ? filled.map((row) => checkWidth(row, columnCount))
    : filled;
}

/** Spreadsheets write rows of nothing but separators below a table. */
function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function checkWidth(row: SourceRow, columnCount: number): SourceRow {
  const surplus = row.cells.slice(columnCount);
  return surplus.every((cell) => cell.trim() === '') ? row : { ...row, fault: 'too-many-cells' };
}

function formNote(file: InspectedFile, dialect: Dialect, columnCount: number): LocalizedText {
  const delimiter = DELIMITER_NAMES[dialect.delimiter] ?? { zh: dialect.delimiter, en: dialect.delimiter };
  const packing = file.gzip ? { zh: '，gzip', en: ', gzip' } : { zh: '', en: '' };
  return {
    zh: `${file.name}：CSV${packing.zh}，编码 ${file.encoding}，${delimiter.zh}分隔，${columnCount} 列。`,
    en: `${file.name}: CSV${packing.en}, ${file.encoding}, separated by ${delimiter.en}, ${columnCount} columns.`,
  };
}
