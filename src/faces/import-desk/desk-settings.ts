import type { DraftFile } from '@/client/imports/draft-queries';

/** What the user has said about how files are read; what is left out is guessed by the service. */
export interface DeskSettings {
  /** Header by field; `-` leaves a field out. */
  readonly columns: Readonly<Record<string, string>>;
  readonly regionColumns: Readonly<Record<string, string>>;
  /** Headers of the class, the widest first; `null` while it is guessed. */
  readonly category: readonly string[] | null;
  /** Level by name of a boundary file. */
  readonly levels: Readonly<Record<string, string>>;
  readonly crs: string;
  readonly regionsCrs: string;
  readonly swap: '' | 'yes' | 'no';
  readonly dateFormat: string;
  readonly timeZone: string;
  readonly encoding: string;
  readonly district: string;
  readonly sourceName: string;
  readonly mode: 'add' | 'replace';
  readonly allowOutside: boolean;
}

export const NOTHING_SAID: DeskSettings = {
  columns: {},
  regionColumns: {},
  category: null,
  levels: {},
  crs: '',
  regionsCrs: '',
  swap: '',
  dateFormat: '',
  timeZone: '',
  encoding: '',
  district: '',
  sourceName: '',
  mode: 'add',
  allowOutside: false,
};

/** A column that is not read. */
export const NOT_READ = '';
const OMIT = '-';
const REGION = /^region:(.+)$/u;

/** The settings as the service knows them; blanks are left out. */
export function toImportSettings(desk: DeskSettings): Record<string, unknown> {
  const { columns, regionColumns, category, levels, swap, sourceName, mode, allowOutside, ...words } = desk;
  const said = Object.entries(words).flatMap(([name, word]) =>
    word.trim() === '' ? [] : [[name, word.trim()] as const],
  );
  return {
    ...Object.fromEntries(said),
    columns,
    regionColumns,
    ...(category === null ? {} : { category }),
    ...(swap === '' ? {} : { swap: swap === 'yes' }),
    ...(sourceName.trim() === '' ? {} : { source: { name: sourceName.trim() } }),
    regionFiles: Object.fromEntries(Object.entries(levels).map(([name, level]) => [name, { level }])),
    mode,
    allowOutside,
  };
}

/** What a column is to be read as from now on. */
export interface ColumnUse {
  readonly header: string;
  readonly use: string;
}

/** The settings once a column of a file is to be read as something else. */
export function withColumnUse(
  desk: DeskSettings,
  columns: DraftFile['columns'],
  { header, use }: ColumnUse,
): DeskSettings {
  const before = columns.find((column) => column.header === header)?.use ?? NOT_READ;
  const category = categoryAfter(desk.category, columns, { header, use });
  return take(leave({ ...desk, category }, before), use, header);
}

/** Takes a column's old use away from it. */
function leave(desk: DeskSettings, use: string): DeskSettings {
  return isCategory(use) || use === NOT_READ ? desk : set(desk, use, OMIT);
}

function take(desk: DeskSettings, use: string, header: string): DeskSettings {
  return isCategory(use) || use === NOT_READ ? desk : set(desk, use, header);
}

function set(desk: DeskSettings, use: string, header: string): DeskSettings {
  const level = REGION.exec(use)?.[1];
  return level === undefined
    ? { ...desk, columns: { ...desk.columns, [use]: header } }
    : { ...desk, regionColumns: { ...desk.regionColumns, [level]: header } };
}

function isCategory(use: string): boolean {
  return use === 'category' || use === 'category-wide';
}

/** All columns of the class, the wider ones first; left to be guessed while none of them is touched. */
function categoryAfter(
  before: DeskSettings['category'],
  columns: DraftFile['columns'],
  { header, use }: ColumnUse,
): DeskSettings['category'] {
  const was = columns.find((column) => column.header === header)?.use ?? NOT_READ;
  if (!isCategory(was) && !isCategory(use)) return before;
  const others = columns.filter((column) => column.header !== header);
  const of = (kind: string) => others.filter((column) => column.use === kind).map((column) => column.header);
  const wide = [...of('category-wide'), ...(use === 'category-wide' ? [header] : [])];
  // There is one finest class: the last one that was named so.
  const finest = use === 'category' ? [header] : of('category').slice(0, 1);
  return [...wide, ...finest];
}

/** The service speaks of the flags of the command line: here they are controls with names. */
export function inDeskWords(sentence: string, nameOf: (flag: string) => string | null): string {
  return sentence.replaceAll(/--[a-z][a-z-]*(?:[ =][\w.-]+=[^\s，。；、)）]+)?/gu, (flag) => {
    const name = nameOf(flag.slice(2).split(/[ =]/u)[0]!);
    return name === null ? flag : `“${name}”`;
  });
}
