import type { RowProblem } from '@/contract/imports';
import { openTable } from '../catalog';
import type { InspectedFile } from '../input/inspect-file';
import type { ImportSettings } from '../settings/import-settings';
import { toCsvCell, toPlainCsvCell } from '@/domain/text/csv-cell';

/**
 * The rows of a file that a report says were rejected, as they came, with the reason beside them: a CSV that can be put
 * right and taken in by itself.
 */
export async function* rejectedRows(
  file: InspectedFile,
  problems: readonly RowProblem[],
  settings: Pick<ImportSettings, 'delimiter' | 'header'>,
): AsyncGenerator<string> {
  const reasons = reasonsByLine(file.name, problems);
  const last = Math.max(0, ...reasons.keys());
  const table = await openTable(file, { delimiter: settings.delimiter, header: settings.header });
  yield `\ufeff${['原因 reason', '行 line', ...table.headers].map(toCsvCell).join(',')}\r\n`;
  for await (const rows of table.readRows()) {
    for (const { line, cells } of rows) {
      const reason = reasons.get(line);
      if (reason === undefined) continue;
      yield `${[toCsvCell(reason), String(line), ...cells.map(toPlainCsvCell)].join(',')}\r\n`;
    }
    if ((rows.at(-1)?.line ?? 0) > last) return;
  }
}

function reasonsByLine(fileName: string, problems: readonly RowProblem[]): Map<number, string> {
  const reasons = new Map<number, string>();
  for (const { file, line, effect, reasonZh, reasonEn } of problems) {
    if (file !== fileName || line === null || effect !== 'rejected') continue;
    const before = reasons.get(line);
    reasons.set(line, [...(before === undefined ? [] : [before]), `${reasonZh} ${reasonEn}`].join(' '));
  }
  return reasons;
}
