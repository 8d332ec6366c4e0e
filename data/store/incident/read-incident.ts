import type { Incident, IncidentId, OrderEvent } from '@/domain/incident/incident';
import { STAMPS, type StampTimes } from '@/domain/incident/stamps';
import type {
  EventGrade,
  GeocodeQuality,
  IncidentState,
  Route,
  Urgency,
} from '@/domain/incident/vocabularies';
import type { RegionCode } from '@/domain/region/region';
import type { Queries, Row } from '../store';
import { INCIDENT_TABLE_COLUMNS, STAMP_COLUMNS } from './incident-columns';

/** The columns of an incident, without the hash. */
export const INCIDENT_SELECT = INCIDENT_TABLE_COLUMNS.filter((name) => name !== 'content_hash').join(', ');

/** One incident with its chain of stamps; `null` where there is none of that id. */
export async function readIncident(queries: Queries, id: number): Promise<Incident | null> {
  const [row] = await queries.query(`SELECT ${INCIDENT_SELECT} FROM incident WHERE id = $1`, [id]);
  return row ? toIncident(row) : null;
}

/** Columns as the domain's incident; the values are of the types the table gives them. */
export function toIncident(row: Row): Incident {
  const pair = (x: unknown, y: unknown) => (x === null || y === null ? null : ([x, y] as [number, number]));
  return {
    id: row['id'] as IncidentId,
    sourceId: row['source_id'] as string,
    sourceCode: row['source_code'] as string,
    categoryCode: row['category_code'] as string,
    title: row['title'] as string,
    position: pair(row['longitude'], row['latitude']),
    originalPosition: pair(row['original_x'], row['original_y']),
    originalCrs: row['original_crs'] as string | null,
    geocodeQuality: row['geocode_quality'] as GeocodeQuality,
    address: row['address'] as string | null,
    regionCodes: row['region_codes'] as (RegionCode | null)[],
    reportedAt: row['reported_at'] as number,
    stamps: Object.fromEntries(STAMPS.map((stamp) => [stamp, row[STAMP_COLUMNS[stamp]]])) as StampTimes,
    dueAt: row['due_at'] as number | null,
    state: row['state'] as IncidentState,
    route: row['route'] as Route,
    eventGrade: row['event_grade'] as EventGrade | null,
    urgency: row['urgency'] as Urgency | null,
    leadDepartmentCode: row['lead_department_code'] as string | null,
    coDepartmentCodes: row['co_department_codes'] as string[],
    events: row['events'] as OrderEvent[],
    callBackApplicable: row['call_back_applicable'] as boolean,
    satisfied: row['satisfied'] as boolean | null,
    duplicateOf: row['duplicate_of'] as string | null,
    flags: row['flags'] as number,
    version: row['version'] as number,
  };
}
