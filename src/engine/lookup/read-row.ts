import { GEOCODE_QUALITIES, INCIDENT_STATES, ROUTES, type EventGrade } from '@/domain/incident/vocabularies';
import { CLOSED, NO_CLOCK, opennessOf, STATE_MASK } from '../columns/incident-columns';
import type { IncidentRow } from '../columns/incident-row';
import { UNKNOWN_DEPARTMENT, type IncidentStore } from '../columns/incident-store';
import { TRAIT_TABLES } from '../columns/traits';

/**
 * One row in words. The columns keep one clock, so `dueAfterSeconds` is `null` for closed rows whether or not they had
 * a limit; positions come back to within a millimeter.
 */
export function readRow(store: IncidentStore, row: number): IncidentRow {
  const { columns, hierarchies } = store;
  const byte = columns.stateAndVerdict[row]!;
  const traits = columns.traits[row]!;
  const clock = columns.clock[row]!;
  const seconds = clock === NO_CLOCK ? null : clock;
  const closed = opennessOf(byte, clock) === CLOSED;
  const department = store.departments.codes[columns.department[row]!]!;
  const grade = TRAIT_TABLES.grade[traits]!;
  return {
    id: columns.id[row]!,
    reportedAt: columns.reportedAt[row]! * 1000,
    position: readPosition(store, row),
    categoryCode: store.categories.codes[columns.category[row]!]!,
    sourceCode: store.sources.codes[columns.source[row]!]!,
    departmentCode: department === UNKNOWN_DEPARTMENT ? null : department,
    state: INCIDENT_STATES[byte & STATE_MASK]!,
    route: ROUTES[TRAIT_TABLES.route[traits]!]!,
    geocodeQuality: GEOCODE_QUALITIES[TRAIT_TABLES.quality[traits]!]!,
    eventGrade: grade === 0 ? null : (grade as EventGrade),
    closedAfterSeconds: closed ? seconds : null,
    dueAfterSeconds: closed ? null : seconds,
    flags: columns.flags[row]!,
    regionCodes: hierarchies.map(({ codes }, index) => codes[columns.regions[index]![row]!] ?? null),
  };
}

function readPosition({ columns, projection }: IncidentStore, row: number): readonly [number, number] | null {
  if (Number.isNaN(columns.x[row])) return null;
  const degrees = new Float64Array(2);
  projection.toDegrees(columns.x[row]!, columns.y[row]!, degrees);
  return [degrees[0]!, degrees[1]!];
}
