import { isTimeField, type Field } from '../columns/fields';
import { ImportRefusal } from '../import-refusal';
import type { ReadControl } from '../input/open-bytes';
import { surveyPoints, type PointSurvey } from '../place/point-survey';
import { detachText } from '../text/clean-text';
import { collectDateOrder, type DateOrderEvidence } from '../time/date-order';
import type { PreparedFile } from './prepare-file';
import { identifyRow, isDamagedId } from './row-identity';

/** What reading a whole file once has shown. */
export interface FileSurvey {
  readonly rowCount: number;
  readonly points: PointSurvey;
  readonly dates: DateOrderEvidence;
}

const MAX_DAMAGED_SHARE = 0.005;

/**
 * Reads all rows once, storing none: how many there are, which numbers come twice, where the points are, and how dates
 * are written. Memory does not grow with the points, and by eight bytes a row for the numbers.
 *
 * @throws {ImportRefusal} If a spreadsheet has damaged the numbers.
 */
export async function surveyFile(
  prepared: PreparedFile,
  scope: string,
  addKey: (key: number) => void,
  random: () => number,
  control: ReadControl,
): Promise<FileSurvey> {
  const { table, columns, readPair } = prepared;
  const points = surveyPoints(prepared.crsChoice.crs, random);
  const dates = collectDateOrder();
  const dateColumns = (Object.entries(columns.fields) as [Field, number][])
    .filter(([field]) => isTimeField(field))
    .map(([, column]) => column);
  let rowCount = 0;
  let damaged = 0;
  for await (const rows of table.readRows(control)) {
    rowCount += rows.length;
    for (const { cells, fault } of rows) {
      if (fault) continue;
      const { stated, key } = identifyRow(cells, columns.fields.sourceId, scope);
      if (stated !== null && isDamagedId(stated)) damaged++;
      else addKey(key);
      for (const column of dateColumns) dates.add(cells[column] ?? '');
      const pair = readPair?.(cells);
      if (pair && 'x' in pair) points.add(pair.x, pair.y, () => statedWords(cells, columns.regions));
    }
  }
  if (damaged > rowCount * MAX_DAMAGED_SHARE) refuseDamagedIds(table.file.name, damaged);
  return { rowCount, points, dates };
}

function statedWords(
  cells: readonly string[],
  regions: Readonly<Record<string, number>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(regions).map(([levelId, column]) => [levelId, detachText(cells[column] ?? '')]),
  );
}

function refuseDamagedIds(name: string, damaged: number): never {
  throw new ImportRefusal('ids-damaged', {
    zh: `${name} 有 ${damaged} 个编号被表格软件改成了科学记数法（如 3.30106E+17），尾数已丢失，不同的编号会混成一个。请从源系统按文本重新导出。`,
    en: `A spreadsheet turned ${damaged} numbers of ${name} into scientific form (such as 3.30106E+17): their last digits are lost, and different numbers have become one. Export the file again with the numbers as text.`,
  });
}
