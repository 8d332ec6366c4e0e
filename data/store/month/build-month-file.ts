import { INCIDENT_COLUMNS, regionColumn, type ArrowColumn } from '@/contract/arrow-columns';
import { createCopyDecoder, type CopyRow } from '../copy/copy-decoder';
import type { Queries } from '../store';
import { toArrowFile, type FilledColumn } from './arrow-file';
import { dictionaryColumn, numberColumn } from './column-builders';

const DEGREES_TO_UNITS = 1e7;

/** Columns of the query, by their place in it. */
const SELECTED = [
  'id',
  'reported_at',
  'longitude',
  'latitude',
  'category_code',
  'source_code',
  'lead_department_code',
  'state',
  'route',
  'geocode_quality',
  'event_grade',
  'completed_at',
  'due_at',
  'flags',
];
const AT = Object.fromEntries(SELECTED.map((name, i) => [name, i])) as Record<string, number>;
const at = (name: string): number => AT[name]!;

export interface MonthSpan {
  readonly start: Date;
  readonly end: Date;
  /** Ids of the district's hierarchies, in their order. */
  readonly hierarchyIds: readonly string[];
}

/** The incidents of a span of time as an Arrow IPC file with the columns of the contract. */
export async function buildMonthFile(
  queries: Queries,
  { start, end, hierarchyIds }: MonthSpan,
): Promise<Uint8Array> {
  const columns = [
    ...INCIDENT_COLUMNS.map(contractColumn),
    ...hierarchyIds.map((id, i) => wordColumn(regionColumn(id), true, textAt(SELECTED.length + i))),
  ];
  const decoder = createCopyDecoder(SELECTED.length + hierarchyIds.length, (row) => {
    for (const { take } of columns) take(row);
  });
  const regions = hierarchyIds.map((_, i) => `region_codes[${i + 1}]`);
  const chunks = queries.copyOut(
    `COPY (SELECT ${[...SELECTED, ...regions].join(', ')} FROM incident
           WHERE reported_at >= '${start.toISOString()}' AND reported_at < '${end.toISOString()}'
           ORDER BY date_trunc('second', reported_at), id) TO STDOUT WITH (FORMAT binary)`,
  );
  for await (const chunk of chunks) decoder.push(chunk);
  return toArrowFile(columns);
}

function contractColumn({ name, type, nullable }: ArrowColumn): FilledColumn {
  if (type === 'dictionary') return wordColumn(name, nullable, WORDS[name]!);
  const builder = numberColumn(type);
  const value = NUMBERS[name]!;
  return { name, nullable, take: (row) => builder.push(value(row)), finish: builder.finish };
}

function wordColumn(name: string, nullable: boolean, word: (row: CopyRow) => string | null): FilledColumn {
  const builder = dictionaryColumn(name);
  return { name, nullable, take: (row) => builder.push(word(row)), finish: builder.finish };
}

const WORDS: Readonly<Record<string, (row: CopyRow) => string | null>> = {
  category: textAt(at('category_code')),
  source: textAt(at('source_code')),
  department: textAt(at('lead_department_code')),
  state: textAt(at('state')),
  route: textAt(at('route')),
  quality: textAt(at('geocode_quality')),
};

const NUMBERS: Readonly<Record<string, (row: CopyRow) => number | null>> = {
  id: (row) => row.int32(at('id')),
  reportedAt,
  longitude: degreesAt(at('longitude')),
  latitude: degreesAt(at('latitude')),
  eventGrade: (row) => (row.isNull(at('event_grade')) ? null : row.int16(at('event_grade'))),
  closedAfterSeconds: (row) => {
    const seconds = secondsAfterReport(row, at('completed_at'));
    return seconds === null || seconds < 0 ? null : Math.round(seconds);
  },
  dueAfterSeconds: (row) => {
    const seconds = secondsAfterReport(row, at('due_at'));
    return seconds === null ? null : Math.round(seconds);
  },
  flags: (row) => row.int16(at('flags')),
};

function textAt(column: number): (row: CopyRow) => string | null {
  return (row) => (row.isNull(column) ? null : row.text(column));
}

function degreesAt(column: number): (row: CopyRow) => number | null {
  return (row) => (row.isNull(column) ? null : Math.round(row.float64(column) * DEGREES_TO_UNITS));
}

function reportedAt(row: CopyRow): number {
  return Math.floor(row.epochSeconds(at('reported_at')));
}

function secondsAfterReport(row: CopyRow, column: number): number | null {
  return row.isNull(column) ? null : row.epochSeconds(column) - row.epochSeconds(at('reported_at'));
}
