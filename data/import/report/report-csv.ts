import type { RowProblem } from '@/contract/imports';

const COLUMNS = ['file', 'line', 'field', 'value', 'code', 'effect', 'reasonZh', 'reasonEn'] as const;
const HEADERS = [
  '文件 file',
  '行 line',
  '字段 field',
  '值 value',
  '代码 code',
  '处置 effect',
  '原因',
  'reason',
];

/** What a spreadsheet would run as a formula (OWASP), full-width forms included. */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/u;

/** The row-level report as CSV for spreadsheets: UTF-8 with a byte-order mark, formulas disarmed. */
export function toReportCsv(problems: readonly RowProblem[]): string {
  const lines = problems.map((problem) => COLUMNS.map((column) => toCell(problem[column])).join(','));
  return `\ufeff${[HEADERS.join(','), ...lines].join('\r\n')}\r\n`;
}

function toCell(value: string | number | null): string {
  if (value === null || typeof value === 'number') return String(value ?? '');
  const safe = FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
