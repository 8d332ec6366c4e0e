import { CATEGORY_HEADERS, FIELD_HEADERS } from '../headers';
import type { SourceRow } from '../source-table';
import { squashText } from '../text/clean-text';
import { FIELDS, type ColumnPlan, type Field } from './fields';
import { fitsCategory, fitsField } from './fits-field';
import { guessByContent, guessCategory } from './guess-by-content';
import type { ColumnProfile } from './profile-column';

/** Names shorter than this are too common to be looked for inside longer headers. */
const MIN_INNER_LATIN = 6;
const MIN_INNER_CHINESE = 2;
/** Share of rows in which a class must have one and the same wider class. */
const MIN_NESTED_SHARE = 0.95;
/** Columns about the person who reported: never taken by a guess. */
const PERSONAL_HEADER =
  /诉求人|来电人|报警人|举报人|投诉人|联系|姓名|电话|手机|身份证|caller(?!source|type)|reporter|complainant|contact(?!method)|phone|e?mail$|email|ipaddress|passport/u;

/** Whether a column is about the person who reported. */
export function isPersonalHeader(header: string): boolean {
  return PERSONAL_HEADER.test(squashText(header));
}

export interface ColumnGuess {
  readonly plan: ColumnPlan;
  /** Fields that content alone gave away; the category as `category`. */
  readonly byContent: readonly (Field | 'category')[];
}

/** What is settled before anything is guessed. */
export interface ColumnChoice {
  /** Column by field; -1 for a field that is to be left out. */
  readonly fields: Readonly<Partial<Record<Field, number>>>;
  readonly categories: readonly number[] | null;
  readonly regions: Readonly<Record<string, number>>;
}

/** Finds which column holds what: by what the user says, then by name, then by content. */
export function guessColumns(
  profiles: readonly ColumnProfile[],
  rows: readonly SourceRow[],
  choice: ColumnChoice,
): ColumnGuess {
  const fields: Partial<Record<Field, number>> = { ...choice.fields };
  const used = new Set([...Object.values(choice.fields), ...(choice.categories ?? [])]);
  const claim = (field: Field, index: number): void => {
    fields[field] = index;
    used.add(index);
  };
  const headers = profiles.map(({ header }) => squashText(header));
  headers.forEach((header, index) => {
    if (PERSONAL_HEADER.test(header)) used.add(index);
  });

  for (const find of [findExact, findInner]) {
    for (const field of FIELDS) {
      const index = fields[field] === undefined ? find(field, headers, profiles, used) : null;
      if (index !== null) claim(field, index);
    }
  }
  let categories = choice.categories ?? findCategories(headers, profiles, rows, used);
  for (const index of [...categories, ...Object.values(choice.regions)]) used.add(index);

  const byContent: (Field | 'category')[] = [];
  const missing = new Set(FIELDS.filter((field) => fields[field] === undefined));
  const free = (): number[] => profiles.map((_, index) => index).filter((index) => !used.has(index));
  for (const [field, index] of guessByContent(profiles, free(), missing)) {
    if (used.has(index)) continue;
    claim(field, index);
    byContent.push(field);
  }
  if (categories.length === 0 && choice.categories === null) {
    const index = guessCategory(profiles, free());
    if (index !== null) {
      categories = [index];
      byContent.push('category');
    }
  }
  return { plan: { fields: withoutOmitted(fields), categories, regions: choice.regions }, byContent };
}

function findExact(
  field: Field,
  headers: readonly string[],
  profiles: readonly ColumnProfile[],
  used: ReadonlySet<number>,
): number | null {
  const fitting = FIELD_HEADERS[field]
    .map((name) => headers.indexOf(name))
    .filter((index) => index >= 0 && !used.has(index) && fitsField(field, profiles[index]!));
  if (field !== 'sourceId') return fitting[0] ?? null;
  // Of several numbers the one that tells the rows apart, and rather not a counter that starts anew in each export.
  const isUnique = (index: number): boolean =>
    profiles[index]!.distinctCount === profiles[index]!.filledCount;
  return (
    fitting.find((index) => isUnique(index) && !profiles[index]!.isCounter) ??
    fitting.find(isUnique) ??
    fitting[0] ??
    null
  );
}

/** A known name inside a longer header, such as 工单受理时间 or `incident_created_date`. */
function findInner(
  field: Field,
  headers: readonly string[],
  profiles: readonly ColumnProfile[],
  used: ReadonlySet<number>,
): number | null {
  for (const name of FIELD_HEADERS[field]) {
    const isChinese = /\p{Script=Han}/u.test(name);
    if (name.length < (isChinese ? MIN_INNER_CHINESE : MIN_INNER_LATIN)) continue;
    const index = headers.findIndex(
      (header, i) =>
        header.includes(name) &&
        !used.has(i) &&
        profiles[i]!.filledCount > 0 &&
        fitsField(field, profiles[i]!),
    );
    if (index >= 0) return index;
  }
  return null;
}

function findCategories(
  headers: readonly string[],
  profiles: readonly ColumnProfile[],
  rows: readonly SourceRow[],
  used: ReadonlySet<number>,
): number[] {
  const columnOf = (name: string): number => {
    const index = headers.indexOf(name);
    return index >= 0 && !used.has(index) && fitsCategory(profiles[index]!) ? index : -1;
  };
  const set = CATEGORY_HEADERS.find((names) => columnOf(names.at(-1)!) >= 0);
  if (!set) return [];
  const found = set.map(columnOf).filter((index) => index >= 0);
  const finest = found.at(-1)!;
  return found.filter((index) => index === finest || isNested(finest, index, rows));
}

/** Whether rows of one finer class mostly share the wider one. */
function isNested(finer: number, wider: number, rows: readonly SourceRow[]): boolean {
  const tallies = new Map<string, Map<string, number>>();
  for (const { cells } of rows) {
    const tally = tallies.get(cells[finer] ?? '') ?? new Map<string, number>();
    tally.set(cells[wider] ?? '', (tally.get(cells[wider] ?? '') ?? 0) + 1);
    tallies.set(cells[finer] ?? '', tally);
  }
  const agreeing = [...tallies.values()].reduce((sum, tally) => sum + Math.max(...tally.values()), 0);
  return rows.length > 0 && agreeing >= rows.length * MIN_NESTED_SHARE;
}

function withoutOmitted(fields: Partial<Record<Field, number>>): Partial<Record<Field, number>> {
  return Object.fromEntries(Object.entries(fields).filter(([, index]) => index >= 0));
}
