import type { ArrowColumn } from '@/contract/arrow-columns';
import { ORDER_COLUMNS, stampColumn, UNIT_SEPARATOR, UNNAMED_UNIT } from '@/contract/order-columns';
import { STAMPS } from '@/domain/incident/stamps';
import { createCopyDecoder, type CopyRow } from '../copy/copy-decoder';
import type { Queries } from '../store';
import { toArrowFile, type FilledColumn } from './arrow-file';
import type { MonthSpan } from './build-month-file';
import { dictionaryColumn, numberColumn } from './column-builders';

const STAMP_NAMES = STAMPS.map((stamp) => stamp.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

/** Columns of the query, by their place in it. */
const SELECTED = [
  'incident.id',
  'reported_at',
  ...STAMP_NAMES,
  'call_back_applicable',
  'satisfied',
  'co_department_codes',
  'events::text',
  'original.id',
];
const AT = {
  id: 0,
  reportedAt: 1,
  stamps: 2,
  callBackApplicable: 2 + STAMPS.length,
  satisfied: 3 + STAMPS.length,
  coUnits: 4 + STAMPS.length,
  events: 5 + STAMPS.length,
  duplicateOf: 6 + STAMPS.length,
} as const;

/** How far from a month the incident that one of it repeats is looked for. */
const ORIGINAL_REACH_MILLISECONDS = 45 * 86_400_000;

/** What became of the incidents of a span of time as an Arrow IPC file with the columns of the contract. */
export async function buildOrderFile(
  queries: Queries,
  { start, end }: Pick<MonthSpan, 'start' | 'end'>,
): Promise<Uint8Array> {
  let story = NO_STORY;
  const columns = ORDER_COLUMNS.map((column) => fillColumn(column, () => story));
  const decoder = createCopyDecoder(SELECTED.length, (row) => {
    story = tellStory(row.text(AT.events));
    for (const { take } of columns) take(row);
  });
  const near = (instant: Date, sign: 1 | -1) =>
    new Date(instant.getTime() + sign * ORIGINAL_REACH_MILLISECONDS).toISOString();
  const chunks = queries.copyOut(
    `COPY (SELECT ${SELECTED.join(', ')} FROM incident
           LEFT JOIN (SELECT source_id, min(id) AS id FROM incident
                      WHERE reported_at >= '${near(start, -1)}' AND reported_at < '${near(end, 1)}'
                      GROUP BY source_id) AS original ON original.source_id = incident.duplicate_of
           WHERE reported_at >= '${start.toISOString()}' AND reported_at < '${end.toISOString()}'
           ORDER BY date_trunc('second', reported_at), incident.id) TO STDOUT WITH (FORMAT binary)`,
  );
  for await (const chunk of chunks) decoder.push(chunk);
  return toArrowFile(columns);
}

function fillColumn(column: ArrowColumn, story: () => Story): FilledColumn {
  const { name, type, nullable } = column;
  if (type === 'dictionary') {
    const builder = dictionaryColumn(name);
    const word = name === 'passes' ? () => story().passes : toCoUnits;
    return { name, nullable, take: (row) => builder.push(word(row)), finish: builder.finish };
  }
  const builder = numberColumn(type);
  const stamp = STAMPS.findIndex((one) => stampColumn(one) === name);
  const value = stamp >= 0 ? secondsOf(AT.stamps + stamp) : NUMBERS[name]!;
  return { name, nullable, take: (row) => builder.push(value(row, story())), finish: builder.finish };
}

const NUMBERS: Readonly<Record<string, (row: CopyRow, story: Story) => number | null>> = {
  id: (row) => row.int32(AT.id),
  callBackApplicable: (row) => (row.boolean(AT.callBackApplicable) ? 1 : 0),
  satisfied: (row) => (row.isNull(AT.satisfied) ? null : row.boolean(AT.satisfied) ? 1 : 0),
  returned: (_, { returned }) => Math.min(255, returned),
  reopened: (_, { reopened }) => Math.min(255, reopened),
  supervised: (_, { supervised }) => Math.min(255, supervised),
  suspendedSeconds: (_, { suspendedSeconds }) => suspendedSeconds,
  duplicateOf: (row) => (row.isNull(AT.duplicateOf) ? null : row.int32(AT.duplicateOf)),
};

/** What the events beside the stamps add up to. */
interface Story {
  readonly passes: string | null;
  readonly returned: number;
  readonly reopened: number;
  readonly supervised: number;
  readonly suspendedSeconds: number;
}

const NO_STORY: Story = { passes: null, returned: 0, reopened: 0, supervised: 0, suspendedSeconds: 0 };

interface StoredEvent {
  readonly kind: string;
  readonly at: number;
  readonly departmentCode: string | null;
}

function tellStory(text: string): Story {
  if (text === '[]') return NO_STORY;
  const events = JSON.parse(text) as StoredEvent[];
  const count = (kind: string) => events.filter((event) => event.kind === kind).length;
  return {
    passes: chainOf(events),
    returned: count('returned'),
    reopened: count('reopened'),
    supervised: count('supervised'),
    suspendedSeconds: sumOfHolds(events),
  };
}

/** The units in turn; `null` where the order was neither sent back nor handed on. */
function chainOf(events: readonly StoredEvent[]): string | null {
  const chain: string[] = [];
  for (const { kind, departmentCode } of events) {
    if (kind !== 'returned' && kind !== 'reassigned') continue;
    const unit = departmentCode ?? UNNAMED_UNIT;
    if (unit !== chain.at(-1)) chain.push(unit);
  }
  return chain.length === 0 ? null : chain.join(UNIT_SEPARATOR);
}

function sumOfHolds(events: readonly StoredEvent[]): number {
  let sum = 0;
  let since: number | null = null;
  for (const { kind, at } of events) {
    if (kind === 'suspended') since ??= at;
    if (kind === 'resumed' && since !== null) {
      sum += Math.max(0, at - since);
      since = null;
    }
  }
  return Math.round(sum / 1000);
}

function secondsOf(column: number): (row: CopyRow) => number | null {
  return (row) =>
    row.isNull(column) ? null : Math.round(row.epochSeconds(column) - row.epochSeconds(AT.reportedAt));
}

function toCoUnits(row: CopyRow): string | null {
  const units = row.texts(AT.coUnits).filter((unit) => unit !== null);
  return units.length === 0 ? null : units.join(UNIT_SEPARATOR);
}
