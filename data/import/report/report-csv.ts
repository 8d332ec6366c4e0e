import type { RowProblem } from '@/contract/imports';
import { toCsvCell } from '@/domain/text/csv-cell';

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

/** The row-level report as CSV for spreadsheets: UTF-8 with a byte-order mark, formulas disarmed. */
export function toReportCsv(problems: readonly RowProblem[]): string {
  const lines = problems.map((problem) => COLUMNS.map((column) => toCsvCell(problem[column])).join(','));
  return `\ufeff${[HEADERS.join(','), ...lines].join('\r\n')}\r\n`;
}
