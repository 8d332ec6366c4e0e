import type { LocalizedText } from '@/domain/text/localized-text';
import { cleanText } from '../text/clean-text';
import { ImportRefusal } from '../import-refusal';
import type { SourceRow } from '../source-table';

const MAX_TITLE_ROWS = 5;
const MAX_HEADER_LENGTH = 120;

export interface Header {
  readonly names: readonly string[];
  /** Line of the last record that is no data; 0 where the header was given by the user. */
  readonly line: number;
  readonly notes: readonly LocalizedText[];
}

/**
 * Finds the line of headers among the first records: below a title, if a spreadsheet put one above it.
 *
 * @throws {ImportRefusal} If the first line holds data, for then the columns have no names.
 */
export function readHeader(name: string, records: readonly SourceRow[], given?: readonly string[]): Header {
  if (given) return { ...nameColumns(given), line: 0 };
  const index = headerIndex(records);
  const record = records[index];
  if (!record || record.cells.length < 2) refuseHeader(name, record?.cells[0] ?? '');
  if (record.cells.some(isDataLike)) refuseHeader(name, record.cells.find(isDataLike) ?? '');
  const { names, notes } = nameColumns(record.cells);
  const skipped: LocalizedText[] =
    index === 0
      ? []
      : [
          {
            zh: `${name}：表头在第 ${record.line} 行，之前的 ${index} 行标题已跳过。`,
            en: `${name}: the headers are on line ${record.line}; ${index} title line(s) above were passed over.`,
          },
        ];
  return { names, line: record.line, notes: [...skipped, ...notes] };
}

/** A title above the table fills one cell or two where the table fills many. */
function headerIndex(records: readonly SourceRow[]): number {
  const filled = records.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  const widest = Math.max(...filled.slice(0, MAX_TITLE_ROWS + 1));
  const index = filled.findIndex((count) => count > 2 || count >= widest);
  return Math.max(0, index);
}

/** Dates, decimals and long numbers are values, not names. */
function isDataLike(cell: string): boolean {
  const text = cell.trim();
  return (
    /^-?\d+[.,]\d{3,}$/u.test(text) ||
    /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T].*)?$/u.test(text) ||
    /^\d{7,}$/u.test(text)
  );
}

function nameColumns(cells: readonly string[]): { names: string[]; notes: LocalizedText[] } {
  const seen = new Map<string, number>();
  const notes: LocalizedText[] = [];
  const names = cells.map((cell, i) => {
    const plain = cleanText(cell, MAX_HEADER_LENGTH) || `column ${i + 1}`;
    const times = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, times);
    if (times === 1) return plain;
    const name = `${plain} (${times})`;
    notes.push({
      zh: `表头“${plain}”重复，第 ${times} 个改称“${name}”。`,
      en: `The header "${plain}" is repeated; its number ${times} is called "${name}".`,
    });
    return name;
  });
  return { names, notes };
}

function refuseHeader(name: string, found: string): never {
  throw new ImportRefusal('header-missing', {
    zh: `${name} 的第一行像是数据（“${found}”）而不是表头。请补上表头，或用 --header "编号,时间,…" 给出列名。`,
    en: `The first line of ${name} looks like data ("${found}"), not headers. Add a line of headers, or name the columns with --header "id,time,...".`,
  });
}
