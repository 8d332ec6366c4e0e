import {
  CLOSED,
  NO_CLOCK,
  OPEN,
  opennessOf,
  STATE_MASK,
  type CodeArray,
  type IncidentColumns,
} from '../columns/incident-columns';
import type { IncidentStore } from '../columns/incident-store';
import { TRAIT_TABLES } from '../columns/traits';

/** How a table is ordered; rows that are equal in it stand newest first. */
export interface TableSort {
  readonly column: SortColumn;
  readonly descending: boolean;
  /**
   * Codes (or words of the vocabulary) in the order their names sort in, for columns of codes; left out, the order in
   * which they were met. Codes not listed come last.
   */
  readonly codeOrder?: readonly string[];
}

export type SortColumn =
  | 'reportedAt'
  | 'id'
  | 'category'
  | 'source'
  | 'department'
  | 'state'
  | 'route'
  | 'quality'
  | 'grade'
  /** Time to close; rows not closed come last. */
  | 'closedAfter'
  /** Limit of open rows, by date; rows without one come last. */
  | 'dueAt'
  /** Finest known region in the hierarchy with this index; rows without one come last. */
  | `regions:${number}`;

/** Above all others, whichever way a table is sorted. */
const LAST = 0xffff_ffff;

type KeyReader = (row: number) => number;

/** Keys of rows whose rising order is the order of the table. */
export function readSortKeys(store: IncidentStore, rows: Uint32Array, sort: TableSort): Uint32Array {
  const read = keyReader(store, sort);
  const keys = new Uint32Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    const key = read(rows[index]!);
    keys[index] = key === LAST || !sort.descending ? key : LAST - 1 - key;
  }
  return keys;
}

function keyReader(store: IncidentStore, sort: TableSort): KeyReader {
  const { columns } = store;
  const { column } = sort;
  switch (column) {
    case 'reportedAt':
    case 'id':
      return (row) => columns[column][row]!;
    case 'category':
      return rankReader(columns[column], store.categories.codes, sort);
    case 'source':
      return rankReader(columns[column], store.sources.codes, sort);
    case 'department':
      return rankReader(columns[column], store.departments.codes, sort);
    case 'state':
      return (row) => columns.stateAndVerdict[row]! & STATE_MASK;
    case 'route':
    case 'quality':
    case 'grade':
      return (row) => TRAIT_TABLES[column][columns.traits[row]!]!;
    case 'closedAfter':
      return (row) => (openness(columns, row) === CLOSED ? clockOrLast(columns, row) : LAST);
    case 'dueAt':
      return (row) => {
        const clock = openness(columns, row) === OPEN ? clockOrLast(columns, row) : LAST;
        return clock === LAST ? LAST : Math.max(0, columns.reportedAt[row]! + columns.clock[row]!);
      };
    default:
      return regionReader(store, Number(column.slice('regions:'.length)), sort);
  }
}

function regionReader(store: IncidentStore, index: number, sort: TableSort): KeyReader {
  const numbers = store.columns.regions[index];
  const hierarchy = store.hierarchies[index];
  if (!numbers || !hierarchy)
    throw new RangeError(`the district has no hierarchy of regions number ${index}`);
  return rankReader(numbers, hierarchy.codes, sort);
}

/** Rank of each code in the wanted order; numbers without a code, and codes not listed, come last. */
function rankReader(numbers: CodeArray, codes: readonly string[], { codeOrder }: TableSort): KeyReader {
  const order = codeOrder && new Map(codeOrder.map((code, rank) => [code, rank]));
  const ranks = codes.map((code, number) => (order ? (order.get(code) ?? LAST) : number));
  return (row) => ranks[numbers[row]!] ?? LAST;
}

function openness(columns: IncidentColumns, row: number): number {
  return opennessOf(columns.stateAndVerdict[row]!, columns.clock[row]!);
}

function clockOrLast(columns: IncidentColumns, row: number): number {
  const clock = columns.clock[row]!;
  return clock === NO_CLOCK ? LAST : Math.max(0, clock);
}
