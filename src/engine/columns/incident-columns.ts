import { NO_CLOCK_SECONDS, OPENNESS } from '@/domain/incident/incident-extract';
import { CLOSED_STATES, INCIDENT_STATES } from '@/domain/incident/vocabularies';

/** Codes of a dictionary: one byte while 256 numbers are enough, two after. */
export type CodeArray = Uint8Array | Uint16Array;

/**
 * All incidents as typed arrays, ordered by `reportedAt`, then `id`. Arrays are longer than `rowCount` by the room kept
 * for live rows.
 *
 * A row takes 28 bytes with one hierarchy of regions and dictionaries of up to 256 codes, and 2 more for each further
 * hierarchy. What a filter thinks of a row (its verdict) lies in the upper half of the state's byte.
 */
export interface IncidentColumns {
  rowCount: number;
  /** No row has ever had a larger id; -1 before the first. */
  largestId: number;
  /** Epoch seconds, UTC. */
  reportedAt: Uint32Array;
  id: Uint32Array;
  /** Easting in meters from the origin of the district's local projection; NaN where the place is unknown. */
  x: Float32Array;
  /** Northing, likewise. */
  y: Float32Array;
  /** Seconds to closing for closed rows, seconds to the limit for open ones; `NO_CLOCK` where there is none. */
  clock: Int32Array;
  category: CodeArray;
  source: CodeArray;
  /** Number of the lead unit; number 0 is "unknown". */
  department: CodeArray;
  /** See `packTraits`. */
  traits: Uint8Array;
  /** Lower four bits: index in `INCIDENT_STATES`. Upper four: see `filter-dimensions`. */
  stateAndVerdict: Uint8Array;
  /** Bits of `INCIDENT_FLAGS`. `overdue` holds for open rows too, as of the engine's clock. */
  flags: Uint8Array;
  /** For each hierarchy the number of the finest known region; see `RegionIndex`. */
  readonly regions: Uint16Array[];
}

/** Stands in `clock` where nothing is known. */
export const NO_CLOCK = NO_CLOCK_SECONDS;
export const STATE_MASK = 15;
export const VERDICT_SHIFT = 4;

export const { undetermined: UNDETERMINED, open: OPEN, closed: CLOSED } = OPENNESS;

/** `OPEN` or `CLOSED` for every value of the state's byte; `UNDETERMINED` where the state is unknown. */
export const OPENNESS_OF_STATE = Uint8Array.from({ length: 256 }, (_, byte) => {
  const state = INCIDENT_STATES[byte & STATE_MASK];
  if (state === undefined || state === 'unknown') return UNDETERMINED;
  return CLOSED_STATES.includes(state) ? CLOSED : OPEN;
});

/** Whether anything is left to handle. A row of unknown state is closed if it has a time to close. */
export function opennessOf(stateByte: number, clock: number): number {
  const openness = OPENNESS_OF_STATE[stateByte]!;
  return openness === UNDETERMINED && clock !== NO_CLOCK ? CLOSED : openness;
}

export function createIncidentColumns(hierarchyCount: number): IncidentColumns {
  return {
    rowCount: 0,
    largestId: -1,
    reportedAt: new Uint32Array(0),
    id: new Uint32Array(0),
    x: new Float32Array(0),
    y: new Float32Array(0),
    clock: new Int32Array(0),
    category: new Uint8Array(0),
    source: new Uint8Array(0),
    department: new Uint8Array(0),
    traits: new Uint8Array(0),
    stateAndVerdict: new Uint8Array(0),
    flags: new Uint8Array(0),
    regions: Array.from({ length: hierarchyCount }, () => new Uint16Array(0)),
  };
}

/** Gives every column room for at least `capacity` rows, to the row. */
export function reserveRows(columns: IncidentColumns, capacity: number): void {
  if (capacity <= columns.id.length) return;
  columns.reportedAt = resized(columns.reportedAt, capacity);
  columns.id = resized(columns.id, capacity);
  columns.x = resized(columns.x, capacity);
  columns.y = resized(columns.y, capacity);
  columns.clock = resized(columns.clock, capacity);
  columns.category = resized(columns.category, capacity);
  columns.source = resized(columns.source, capacity);
  columns.department = resized(columns.department, capacity);
  columns.traits = resized(columns.traits, capacity);
  columns.stateAndVerdict = resized(columns.stateAndVerdict, capacity);
  columns.flags = resized(columns.flags, capacity);
  columns.regions.forEach((column, index) => (columns.regions[index] = resized(column, capacity)));
}

/** Opens a gap of `count` rows before row `at`; what stands in the gap is undefined until it is written. */
export function openGap(columns: IncidentColumns, at: number, count: number): void {
  const needed = columns.rowCount + count;
  if (needed > columns.id.length) reserveRows(columns, roomFor(needed));
  for (const column of allColumns(columns)) column.copyWithin(at + count, at, columns.rowCount);
  columns.rowCount = needed;
}

/** Removes rows `from` up to, not including, `to`. */
export function removeRows(columns: IncidentColumns, from: number, to: number): void {
  if (to <= from) return;
  for (const column of allColumns(columns)) column.copyWithin(from, to, columns.rowCount);
  columns.rowCount -= to - from;
}

/** Makes room for codes up to `number` in a column of codes. */
export function widenFor(codes: CodeArray, number: number): CodeArray {
  if (number > 0xffff) throw new RangeError('a dictionary may hold at most 65,536 codes');
  return number > 0xff && codes instanceof Uint8Array ? Uint16Array.from(codes) : codes;
}

/** Bytes of one row, over all columns. */
export function bytesPerRow(columns: IncidentColumns): number {
  return allColumns(columns).reduce((sum, column) => sum + column.BYTES_PER_ELEMENT, 0);
}

/** Bytes of all columns, with the room kept for live rows. */
export function bytesOfColumns(columns: IncidentColumns): number {
  return allColumns(columns).reduce((sum, column) => sum + column.byteLength, 0);
}

type ColumnArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;

export function allColumns(columns: IncidentColumns): ColumnArray[] {
  const { reportedAt, id, x, y, clock, category, source, department, traits, stateAndVerdict, flags } =
    columns;
  return [
    reportedAt,
    id,
    x,
    y,
    clock,
    category,
    source,
    department,
    traits,
    stateAndVerdict,
    flags,
    ...columns.regions,
  ];
}

/** Little slack: live rows move the whole store seldom enough, and the bytes a row stay near the bare sum. */
function roomFor(rows: number): number {
  return rows + Math.ceil(rows / 256) + 1024;
}

function resized<Column extends ColumnArray>(column: Column, capacity: number): Column {
  const Constructor = column.constructor as new (length: number) => Column;
  const larger = new Constructor(capacity);
  larger.set(column);
  return larger;
}
