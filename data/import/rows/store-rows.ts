import type { ReadControl } from '../input/open-bytes';
import type { ProblemLog } from '../report/problem-log';
import type { SourceRow } from '../source-table';
import type { NewIncident } from '@/domain/incident/incident';
import type { DistrictWriter, WriteCounts } from '#data/store/district-writer';
import { buildIncident } from './build-incident';
import type { FilePlan } from './file-plan';
import { readPlace } from './read-place';
import { readTimes } from './read-times';
import { repeatName, type StandingRows } from './resolve-repeats';
import { hashText, rowText } from './row-hash';
import { derivedSourceId, identifyRow, isDamagedId, toSourceId } from './row-identity';
import type { RowTally } from './row-tally';
import type { WordBook } from './word-book';

/** Few enough for a batch to live and die among the young objects. */
const BATCH_ROWS = 2000;

export interface StoreRowsContext {
  readonly writer: DistrictWriter;
  readonly problems: ProblemLog;
  readonly words: WordBook;
  readonly tally: RowTally;
  readonly standing: StandingRows;
  /** Keys that come more than once. */
  readonly repeated: ReadonlySet<number>;
  readonly now: number;
  readonly onRows: (count: number) => void;
}

/** What became of the rows. */
export interface StoredRows extends WriteCounts {
  readonly rows: number;
  readonly merged: number;
  readonly rejected: number;
  /** Rows without a number of their own. */
  readonly unnumbered: number;
}

/** Reads all files once more and stores their rows in batches, with every word they use before them. */
export async function storeRows(
  plans: readonly FilePlan[],
  context: StoreRowsContext,
  control: ReadControl,
): Promise<StoredRows> {
  const counts = { rows: 0, merged: 0, rejected: 0, unnumbered: 0, created: 0, updated: 0, unchanged: 0 };
  const occurrences = new Map<number, number>();
  let batch: NewIncident[] = [];

  const flush = async (): Promise<void> => {
    control.signal?.throwIfAborted();
    await storeWords(context);
    if (batch.length === 0) return;
    const written = await context.writer.putIncidents(batch);
    counts.created += written.created;
    counts.updated += written.updated;
    counts.unchanged += written.unchanged;
    batch = [];
    context.onRows(counts.rows);
  };

  for (const [fileNumber, plan] of plans.entries()) {
    for await (const rows of plan.table.readRows(control)) {
      for (const row of rows) {
        counts.rows++;
        const outcome = convertRow(row, fileNumber, plans, context, occurrences);
        if (outcome === 'merged') counts.merged++;
        else if (outcome === 'rejected') counts.rejected++;
        else {
          if (outcome.isUnnumbered) counts.unnumbered++;
          batch.push(outcome.incident);
          if (batch.length >= BATCH_ROWS) await flush();
        }
      }
    }
  }
  await flush();
  return counts;
}

async function storeWords({ writer, words }: StoreRowsContext): Promise<void> {
  const { categories, sources, departments } = words.takeNew();
  if (categories.length > 0) await writer.putCategories(categories);
  if (sources.length > 0) await writer.putSources(sources);
  if (departments.length > 0) await writer.putDepartments(departments);
}

type RowOutcome = { readonly incident: NewIncident; readonly isUnnumbered: boolean } | 'merged' | 'rejected';

function convertRow(
  row: SourceRow,
  fileNumber: number,
  plans: readonly FilePlan[],
  context: StoreRowsContext,
  occurrences: Map<number, number>,
): RowOutcome {
  const { problems } = context;
  const plan = plans[fileNumber]!;
  const { cells, line } = row;
  const file = plan.table.file.name;
  const { fields } = plan.columns;
  if (row.fault) {
    problems.add(row.fault, { file, line, detail: `${cells.length} / ${plan.table.headers.length}` });
    return 'rejected';
  }
  const identity = identifyRow(cells, fields.sourceId, plan.scope);
  if (identity.stated !== null && isDamagedId(identity.stated)) {
    problems.add('id-damaged', {
      file,
      line,
      field: headerOf(plan, fields.sourceId),
      value: identity.stated,
    });
    return 'rejected';
  }
  const { times, faults } = readTimes(cells, plan, context.now);
  if (!times) {
    const [{ code, field, value }] = faults;
    problems.add(code, { file, line, field: headerOf(plan, fields[field]), value });
    return 'rejected';
  }
  if (isMerged(row, fileNumber, identity, plans, context)) return 'merged';

  for (const { code, field, value } of faults) {
    problems.add(code, { file, line, field: headerOf(plan, fields[field]), value });
  }
  const place = readPlace(cells, plan);
  for (const fault of place.faults) problems.add(fault.code, { file, line, ...fault });
  reportForm(row, plan, problems);
  const sourceId =
    identity.stated === null
      ? derivedSourceId(cells, nextOccurrence(identity.key, context.repeated, occurrences))
      : toSourceId(identity.stated);
  const { incident, unknownState } = buildIncident(cells, sourceId, { times, place }, plan, context.words);
  if (unknownState !== null) {
    problems.add('state-unknown', { file, line, field: headerOf(plan, fields.state), value: unknownState });
  }
  context.tally.add(incident, times.precision);
  return { incident, isUnnumbered: identity.stated === null };
}

/** Whether another row of the same number stands for this one. */
function isMerged(
  { cells, line }: SourceRow,
  fileNumber: number,
  { stated, key }: { readonly stated: string | null; readonly key: number },
  plans: readonly FilePlan[],
  { repeated, standing, problems }: StoreRowsContext,
): boolean {
  if (stated === null || !repeated.has(key)) return false;
  const plan = plans[fileNumber]!;
  const row = standing.get(repeatName(plan.scope, stated));
  if (!row || (row.fileNumber === fileNumber && row.line === line)) return false;
  const isEqual = row.contentKey === hashText(rowText(cells));
  problems.add(isEqual ? 'repeated-row' : 'corrected-row', {
    file: plan.table.file.name,
    line,
    field: headerOf(plan, plan.columns.fields.sourceId),
    value: stated,
    detail:
      row.fileNumber === fileNumber
        ? String(row.line)
        : `${row.line} (${plans[row.fileNumber]!.table.file.name})`,
  });
  return true;
}

function nextOccurrence(
  key: number,
  repeated: ReadonlySet<number>,
  occurrences: Map<number, number>,
): number {
  if (!repeated.has(key)) return 0;
  const before = occurrences.get(key) ?? 0;
  occurrences.set(key, before + 1);
  return before;
}

function reportForm({ cells, line }: SourceRow, plan: FilePlan, problems: ProblemLog): void {
  const { file, headers } = plan.table;
  if (cells.length < headers.length) {
    problems.add('short-row', { file: file.name, line, detail: `${cells.length} / ${headers.length}` });
  }
  if (!file.lossy) return;
  const damaged = cells.findIndex((cell) => cell.includes('\ufffd'));
  if (damaged >= 0) {
    problems.add('bad-encoding', {
      file: file.name,
      line,
      field: headers[damaged] ?? null,
      value: cells[damaged] ?? null,
    });
  }
}

function headerOf({ table }: FilePlan, column: number | undefined): string | null {
  return column === undefined ? null : (table.headers[column] ?? null);
}
