import { GEOCODE_QUALITIES, INCIDENT_FLAGS, INCIDENT_STATES, ROUTES } from '@/domain/incident/vocabularies';
import { NO_CLOCK, OPEN, OPENNESS_OF_STATE, widenFor, type CodeArray } from './incident-columns';
import type { IncidentRow } from './incident-row';
import { UNKNOWN_DEPARTMENT, type IncidentStore } from './incident-store';
import { packTraits } from './traits';

/** Writes one row at `at`, over what stands there. Its verdict becomes "passes". */
export function writeRow(store: IncidentStore, row: IncidentRow, at: number): void {
  const { columns } = store;
  const position = new Float64Array(2).fill(NaN);
  if (row.position) store.projection.toMeters(row.position[0], row.position[1], position);
  columns.id[at] = row.id;
  columns.largestId = Math.max(columns.largestId, row.id);
  columns.reportedAt[at] = Math.floor(row.reportedAt / 1000);
  columns.x[at] = position[0]!;
  columns.y[at] = position[1]!;
  columns.category = writeCode(columns.category, at, store.categories.numberOf(row.categoryCode));
  columns.source = writeCode(columns.source, at, store.sources.numberOf(row.sourceCode));
  const department = store.departments.numberOf(row.departmentCode ?? UNKNOWN_DEPARTMENT);
  columns.department = writeCode(columns.department, at, department);
  const state = INCIDENT_STATES.indexOf(row.state);
  columns.stateAndVerdict[at] = state;
  columns.traits[at] = packTraits({
    route: ROUTES.indexOf(row.route),
    grade: row.eventGrade ?? 0,
    quality: GEOCODE_QUALITIES.indexOf(row.geocodeQuality),
    hasLimit: row.dueAfterSeconds === null ? 0 : 1,
  });
  columns.clock[at] = clockOf(state, row.closedAfterSeconds ?? NO_CLOCK, row.dueAfterSeconds ?? NO_CLOCK);
  columns.flags[at] = row.flags;
  store.hierarchies.forEach((hierarchy, index) => {
    const code = row.regionCodes[index] ?? null;
    const none = row.position ? hierarchy.outside : hierarchy.unknown;
    columns.regions[index]![at] = code === null ? none : hierarchy.numberOf(code);
  });
  markOutside(store, at);
}

/** What the clock of a row keeps: the way to its limit while it is open, to its closing otherwise. */
export function clockOf(state: number, closedAfterSeconds: number, dueAfterSeconds: number): number {
  return OPENNESS_OF_STATE[state] === OPEN ? dueAfterSeconds : closedAfterSeconds;
}

/** A row is outside where it has a place and every hierarchy says so; the mark of the source gives way to that. */
export function markOutside({ columns, hierarchies }: IncidentStore, row: number): void {
  let outside = hierarchies.length > 0 && !Number.isNaN(columns.x[row]);
  for (let index = 0; index < hierarchies.length && outside; index++) {
    outside = columns.regions[index]![row] === hierarchies[index]!.outside;
  }
  if (outside) columns.flags[row]! |= INCIDENT_FLAGS.outside;
  else columns.flags[row]! &= ~INCIDENT_FLAGS.outside;
}

function writeCode(codes: CodeArray, at: number, number: number): CodeArray {
  const wide = widenFor(codes, number);
  wide[at] = number;
  return wide;
}
