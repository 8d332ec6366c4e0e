import type { LocalizedText } from '@/domain/text/localized-text';
import { openTable } from '../catalog';
import { FIELD_NAMES } from '../columns/field-names';
import { isTimeField, type ColumnPlan, type Field, type TimeField } from '../columns/fields';
import { guessColumns, type ColumnGuess } from '../columns/guess-columns';
import { profileColumn, type ColumnProfile } from '../columns/profile-column';
import { readChoice } from '../columns/read-choice';
import { ImportRefusal } from '../import-refusal';
import type { InspectedFile } from '../input/inspect-file';
import { chooseCrs, type CrsChoice } from '../place/choose-crs';
import { buildPairReader, type PairReader } from '../place/pair-reader';
import { guessRegionColumns, type RoughPlace } from '../regions/guess-region-of-row';
import type { RegionSet } from '../regions/region-set';
import type { RegionStamper } from '../regions/region-stamper';
import type { ImportSettings } from '../settings/import-settings';
import type { SourceRow, SourceTable } from '../source-table';
import { isMidnight } from '../time/moment-reader';
import { parseMoment } from '../time/parse-moment';

const SAMPLE_ROWS = 1000;
const LEAST_MIDNIGHTS = 10;
const MIDNIGHT_SHARE = 0.99;

/** A file whose columns are known, before its rows have been looked through. */
export interface PreparedFile {
  readonly table: SourceTable;
  readonly columns: ColumnPlan;
  readonly readPair: PairReader | null;
  readonly crsChoice: CrsChoice;
  /** Fields whose column writes every day as its midnight. */
  readonly midnightFields: ReadonlySet<TimeField>;
  readonly notes: readonly LocalizedText[];
}

export interface PrepareContext {
  readonly settings: ImportSettings;
  readonly isOnlyFile: boolean;
  /** Boundaries known so far, and how to ask them; there may be none. */
  readonly regions: RegionSet;
  readonly stamper: RegionStamper;
}

/** What the first rows of an incident file show, before anything is asked of it. */
export interface ExaminedFile extends PreparedFile {
  readonly profiles: readonly ColumnProfile[];
  /** The first rows, of which the profiles are. */
  readonly rows: readonly SourceRow[];
  readonly guess: ColumnGuess;
}

/**
 * Opens an incident file and finds out what its columns hold.
 *
 * @throws {ImportRefusal} If it has no rows, or none of its columns tells the time.
 */
export async function prepareFile(file: InspectedFile, context: PrepareContext): Promise<PreparedFile> {
  const examined = await examineFile(file, context);
  requireTime(examined);
  return examined;
}

/**
 * As `prepareFile`, for a file that may yet lack a column.
 *
 * @throws {ImportRefusal} If it has no rows or cannot be read.
 */
export async function examineFile(file: InspectedFile, context: PrepareContext): Promise<ExaminedFile> {
  const { settings } = context;
  const table = await openTable(file, { delimiter: settings.delimiter, header: settings.header });
  const rows = await firstRows(table);
  if (rows.length === 0) refuseNoRows(file.name);
  const profiles = table.headers.map((header, index) => profileColumn(header, index, rows));
  const choice = readChoice(file.name, table.headers, settings, context.isOnlyFile);
  // The columns of the place first: they tell which columns of regions agree with it.
  const rough = roughPlace(profiles, rows, guessColumns(profiles, rows, choice).plan, table, settings);
  const regions = {
    ...guessRegionColumns(profiles, rows, context.regions, context.stamper, rough),
    ...choice.regions,
  };
  const stated = Object.fromEntries(Object.entries(regions).filter(([, column]) => column >= 0));
  const guess = guessColumns(profiles, rows, { ...choice, regions: stated });
  return {
    table,
    profiles,
    rows,
    guess,
    columns: guess.plan,
    readPair: buildPairReader(guess.plan, profiles, rows),
    crsChoice: crsChoiceOf(guess.plan, table, settings),
    midnightFields: findMidnightFields(guess.plan, profiles, rows),
    notes: [...table.notes, columnsNote(table, guess)],
  };
}

function crsChoiceOf({ fields }: ColumnPlan, table: SourceTable, settings: ImportSettings): CrsChoice {
  const headers = [fields.position, fields.longitude, fields.latitude]
    .filter((column) => column !== undefined)
    .map((column) => table.headers[column]!);
  return chooseCrs(settings.crs, table.declaredCrs, headers);
}

function roughPlace(
  profiles: readonly ColumnProfile[],
  rows: readonly SourceRow[],
  plan: ColumnPlan,
  table: SourceTable,
  settings: ImportSettings,
): RoughPlace {
  const readPair = buildPairReader(plan, profiles, rows);
  const { crs } = crsChoiceOf(plan, table, settings);
  return ({ cells }) => {
    const pair = readPair?.(cells);
    if (!pair || 'problem' in pair) return null;
    const [x, y] = crs.holds(pair.x, pair.y) ? [pair.x, pair.y] : [pair.y, pair.x];
    return crs.holds(x, y) ? crs.toWgs84(x, y) : null;
  };
}

async function firstRows(table: SourceTable): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const batch of table.readRows()) {
    rows.push(...batch.filter(({ fault }) => fault === undefined).slice(0, SAMPLE_ROWS - rows.length));
    if (rows.length >= SAMPLE_ROWS) break;
  }
  return rows;
}

function findMidnightFields(
  { fields }: ColumnPlan,
  profiles: readonly ColumnProfile[],
  rows: readonly SourceRow[],
): Set<TimeField> {
  const midnightFields = new Set<TimeField>();
  for (const [field, column] of Object.entries(fields) as [Field, number][]) {
    if (!isTimeField(field) || profiles[column]!.instantShare === 0) continue;
    const moments = rows
      .map(({ cells }) => parseMoment(cells[column] ?? '', 'mdy') ?? parseMoment(cells[column] ?? '', 'dmy'))
      .filter((moment) => moment?.precision === 'instant');
    const midnights = moments.filter((moment) => moment !== null && isMidnight(moment)).length;
    if (moments.length >= LEAST_MIDNIGHTS && midnights >= moments.length * MIDNIGHT_SHARE)
      midnightFields.add(field);
  }
  return midnightFields;
}

function columnsNote({ file, headers }: SourceTable, { plan, byContent }: ColumnGuess): LocalizedText {
  const named = (Object.entries(plan.fields) as [Field, number][]).map(([field, column]) => ({
    name: FIELD_NAMES[field],
    header: headers[column]!,
    isByContent: byContent.includes(field),
  }));
  if (plan.categories.length > 0) {
    named.push({
      name: FIELD_NAMES.category,
      header: plan.categories.map((column) => headers[column]!).join(' > '),
      isByContent: byContent.includes('category'),
    });
  }
  for (const [levelId, column] of Object.entries(plan.regions)) {
    named.push({
      name: { zh: `区域(${levelId})`, en: `region (${levelId})` },
      header: headers[column]!,
      isByContent: false,
    });
  }
  return {
    zh: `${file.name}：列对应 ${named.map(({ name, header, isByContent }) => `${name.zh}←${header}${isByContent ? '（依内容）' : ''}`).join('，')}。`,
    en: `${file.name}: columns ${named.map(({ name, header, isByContent }) => `${name.en} <- ${header}${isByContent ? ' (by content)' : ''}`).join(', ')}.`,
  };
}

/** @throws {ImportRefusal} If no column tells the time. */
export function requireTime({ table, columns: { fields } }: PreparedFile): void {
  const { headers, file } = table;
  const hasParts = fields.reportedYear !== undefined && fields.reportedMonth !== undefined;
  if (fields.reportedAt !== undefined || fields.foundAt !== undefined || hasParts) return;
  throw new ImportRefusal('time-column-missing', {
    zh: `${file.name} 里找不到受理（或发生）时间的列。请用 --column reportedAt=列名 指明。它有：${headers.join('、')}。`,
    en: `No column of ${file.name} was found to hold the time of report. Name it by --column reportedAt=HEADER. It has: ${headers.join(', ')}.`,
  });
}

function refuseNoRows(name: string): never {
  throw new ImportRefusal('no-rows', {
    zh: `${name} 只有表头，没有数据行。`,
    en: `${name} has headers but no rows.`,
  });
}
