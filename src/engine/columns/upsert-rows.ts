import { allColumns, openGap, type IncidentColumns } from './incident-columns';
import type { IncidentRow } from './incident-row';
import type { IncidentStore } from './incident-store';
import { placeOf } from './row-order';
import { writeRow } from './write-row';

/** Epoch seconds of a row's report. */
export function reportedSeconds(row: IncidentRow): number {
  return Math.floor(row.reportedAt / 1000);
}

interface RowChanges {
  /** Each id once. */
  readonly rows: readonly IncidentRow[];
  /** Where ids are stored now, from `findRows`. */
  readonly existing: ReadonlyMap<number, number>;
  /** Stored rows that are taken out, none of them to be written. */
  readonly leaving: readonly number[];
}

/** Writes live rows: in place where an incident is stored under the same time, else at the place its time gives it. */
export function upsertRows(store: IncidentStore, { rows, existing, leaving }: RowChanges): void {
  const { columns } = store;
  const moved = [...leaving];
  const inserted: IncidentRow[] = [];
  for (const row of rows) {
    const at = existing.get(row.id);
    if (at !== undefined && columns.reportedAt[at] === reportedSeconds(row)) {
      writeRow(store, row, at);
      continue;
    }
    if (at !== undefined) moved.push(at);
    inserted.push(row);
  }
  takeOut(columns, moved);
  insert(store, inserted);
}

/** Closes the gaps of some rows, moving each stretch between them once. */
function takeOut(columns: IncidentColumns, rows: number[]): void {
  if (rows.length === 0) return;
  rows.sort((a, b) => a - b);
  for (const column of allColumns(columns)) {
    let write = rows[0]!;
    rows.forEach((row, index) => {
      const end = rows[index + 1] ?? columns.rowCount;
      column.copyWithin(write, row + 1, end);
      write += end - row - 1;
    });
  }
  columns.rowCount -= rows.length;
}

/** Opens a place for each row, moving each stretch between them once, from the end. */
function insert(store: IncidentStore, rows: IncidentRow[]): void {
  const { columns } = store;
  rows.sort((a, b) => reportedSeconds(a) - reportedSeconds(b) || a.id - b.id);
  const places = rows.map((row) => placeOf(columns, reportedSeconds(row), row.id));
  let end = columns.rowCount;
  openGap(columns, end, rows.length);
  const arrays = allColumns(columns);
  for (let index = rows.length - 1; index >= 0; index--) {
    const place = places[index]!;
    for (const column of arrays) column.copyWithin(place + index + 1, place, end);
    end = place;
  }
  rows.forEach((row, index) => writeRow(store, row, places[index]! + index));
}
