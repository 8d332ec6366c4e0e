import { GEOCODE_QUALITIES, INCIDENT_STATES, ROUTES } from '@/domain/incident/vocabularies';
import type { Dictionary } from './dictionary';
import { NO_CLOCK, widenFor, type CodeArray, type IncidentColumns } from './incident-columns';
import type { IncidentStore } from './incident-store';
import type { MonthColumns, NullableColumn, WordColumn } from '@/domain/incident/month-columns';
import type { RegionIndex } from './region-index';
import { packTraits } from './traits';
import { clockOf, markOutside } from './write-row';

/** Writes a month's rows from row `at` on, over what stands there. Verdicts become "passes". */
export function writeMonth(store: IncidentStore, month: MonthColumns, at: number): void {
  const { columns } = store;
  columns.reportedAt.set(month.reportedAt, at);
  columns.id.set(month.id, at);
  columns.largestId = month.id.reduce((largest, id) => Math.max(largest, id), columns.largestId);
  columns.flags.set(month.flags, at);
  writePlaces(store, month, at);
  columns.category = writeWords(
    columns.category,
    at,
    month.category,
    numbersOf(store.categories, month.category),
  );
  columns.source = writeWords(columns.source, at, month.source, numbersOf(store.sources, month.source));
  columns.department = writeWords(
    columns.department,
    at,
    month.department,
    numbersOf(store.departments, month.department),
  );
  const states = indicesIn(INCIDENT_STATES, month.state);
  columns.stateAndVerdict = writeWords(columns.stateAndVerdict, at, month.state, states) as Uint8Array;
  writeTraits(columns, month, at);
  writeClocks(columns, month, at);
  store.hierarchies.forEach((hierarchy, index) => {
    const words = month.regions[index];
    if (words) writeRegions(columns, hierarchy, { words, at, into: columns.regions[index]! });
    else columns.regions[index]!.fill(hierarchy.unknown, at, at + month.length);
  });
  for (let row = at; row < at + month.length; row++) markOutside(store, row);
}

function writePlaces({ columns, projection }: IncidentStore, month: MonthColumns, at: number): void {
  const { x, y } = columns;
  const { longitude, latitude } = month;
  const position = new Float64Array(2);
  for (let i = 0; i < month.length; i++) {
    const known = isKnown(longitude.validity, i) && isKnown(latitude.validity, i);
    if (known) projection.toMeters(longitude.values[i]! / 1e7, latitude.values[i]! / 1e7, position);
    x[at + i] = known ? position[0]! : NaN;
    y[at + i] = known ? position[1]! : NaN;
  }
}

function writeTraits(columns: IncidentColumns, month: MonthColumns, at: number): void {
  const routes = indicesIn(ROUTES, month.route);
  const qualities = indicesIn(GEOCODE_QUALITIES, month.quality);
  const { route, quality, eventGrade, dueAfterSeconds } = month;
  for (let i = 0; i < month.length; i++) {
    columns.traits[at + i] = packTraits({
      route: isKnown(route.validity, i) ? routes[route.indices[i]!]! : 0,
      grade: isKnown(eventGrade.validity, i) ? eventGrade.values[i]! : 0,
      quality: isKnown(quality.validity, i) ? qualities[quality.indices[i]!]! : 0,
      hasLimit: isKnown(dueAfterSeconds.validity, i) ? 1 : 0,
    });
  }
}

function writeClocks(columns: IncidentColumns, month: MonthColumns, at: number): void {
  for (let i = 0; i < month.length; i++) {
    columns.clock[at + i] = clockOf(
      columns.stateAndVerdict[at + i]!,
      secondsOrNone(month.closedAfterSeconds, i),
      secondsOrNone(month.dueAfterSeconds, i),
    );
  }
}

function writeRegions(
  columns: IncidentColumns,
  hierarchy: RegionIndex,
  { words, at, into }: { readonly words: WordColumn; readonly at: number; readonly into: Uint16Array },
): void {
  const numbers = words.words.map((code) => hierarchy.numberOf(code));
  for (let i = 0; i < words.indices.length; i++) {
    const row = at + i;
    if (isKnown(words.validity, i)) into[row] = numbers[words.indices[i]!]!;
    else into[row] = Number.isNaN(columns.x[row]) ? hierarchy.unknown : hierarchy.outside;
  }
}

function writeWords(into: CodeArray, at: number, column: WordColumn, numbers: Uint16Array): CodeArray {
  const { indices, validity } = column;
  const codes = widenFor(
    into,
    numbers.reduce((most, number) => Math.max(most, number), 0),
  );
  for (let i = 0; i < indices.length; i++) codes[at + i] = isKnown(validity, i) ? numbers[indices[i]!]! : 0;
  return codes;
}

function numbersOf(dictionary: Dictionary, column: WordColumn): Uint16Array {
  return Uint16Array.from(column.words, (word) => dictionary.numberOf(word));
}

/** Place of each word in a closed vocabulary, 0 (`unknown`) where it is not in it. */
function indicesIn(vocabulary: readonly string[], column: WordColumn): Uint16Array {
  return Uint16Array.from(column.words, (word) => Math.max(0, vocabulary.indexOf(word)));
}

function secondsOrNone(column: NullableColumn<Int32Array>, i: number): number {
  return isKnown(column.validity, i) ? column.values[i]! : NO_CLOCK;
}

function isKnown(validity: Uint8Array | null, i: number): boolean {
  return validity === null || validity.length === 0 || ((validity[i >> 3]! >> (i & 7)) & 1) === 1;
}
