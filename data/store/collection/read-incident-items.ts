import type { Incident } from '@/domain/incident/incident';
import { STAMPS } from '@/domain/incident/stamps';
import { INCIDENT_SELECT, toIncident } from '../incident/read-incident';
import { readTotals } from '../district/read-district';
import type { Queries } from '../store';
import { type Parameter } from '../wire-values';
import { createWhere } from '../where';
import { andInBox, andInTime } from './feature-conditions';
import { BadPageToken, toPage, type Page, type PageQuery, type StoredFeature } from './page';

/** A page of incidents as features, ordered by time of report. */
export async function readIncidentItems(queries: Queries, query: PageQuery): Promise<Page> {
  const where = createWhere();
  if (query.bbox) andInBox(where, query.bbox);
  if (query.datetime) andInTime(where, 'reported_at', query.datetime, false);
  const matched = await countIncidents(queries, where.sql(), where.parameters());
  if (query.after !== null) {
    const [reportedAt, id] = parseIncidentToken(query.after);
    where.and('(reported_at, id) > (?::timestamptz, ?::integer)', new Date(reportedAt), id);
  }
  const rows = await queries.query(
    `SELECT ${INCIDENT_SELECT} FROM incident ${where.sql()}
     ORDER BY reported_at, id LIMIT ${where.place(query.limit + 1)}`,
    where.parameters(),
  );
  const token = ({ reportedAt, id }: Incident) => `${reportedAt}.${id}`;
  return { matched, ...toPage(rows.map(toIncident), query, toIncidentFeature, token) };
}

async function countIncidents(
  queries: Queries,
  where: string,
  parameters: readonly Parameter[],
): Promise<number> {
  if (where === '') return (await readTotals(queries)).all;
  const [count] = await queries.query<{ matched: number }>(
    `SELECT count(*) AS matched FROM incident ${where}`,
    parameters,
  );
  return count!.matched;
}

function parseIncidentToken(token: string): readonly [reportedAt: number, id: number] {
  const [, reportedAt, id] = /^(\d{1,14})\.(\d{1,10})$/.exec(token) ?? [];
  if (reportedAt === undefined || id === undefined) throw new BadPageToken();
  return [Number(reportedAt), Number(id)];
}

/** An incident as a feature: flat properties, as desktop GIS programs read them. */
export function toIncidentFeature(incident: Incident): StoredFeature {
  const { id, position, regionCodes, stamps, events, originalPosition, coDepartmentCodes, ...plain } =
    incident;
  const instant = (milliseconds: number | null) =>
    milliseconds === null ? null : new Date(milliseconds).toISOString();
  return {
    type: 'Feature',
    id,
    geometry: position && { type: 'Point', coordinates: [...position] },
    properties: {
      ...plain,
      regionCode: regionCodes[0] ?? null,
      reportedAt: instant(incident.reportedAt),
      dueAt: instant(incident.dueAt),
      ...Object.fromEntries(STAMPS.map((stamp) => [stamp, instant(stamps[stamp])])),
      coDepartmentCodes: coDepartmentCodes.join(','),
      eventCount: events.length,
      originalX: originalPosition?.[0] ?? null,
      originalY: originalPosition?.[1] ?? null,
    },
  };
}
