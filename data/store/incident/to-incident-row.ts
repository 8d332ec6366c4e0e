import type { IncidentRow } from '@/contract/stream';
import type { IncidentId } from '@/domain/incident/incident';
import type { StampedIncident } from './incident-columns';

/** The columns of one incident, as the stream tells them; the same figures as in the month's file. */
export function toIncidentRow(incident: StampedIncident, id: number, version: number): IncidentRow {
  const { reportedAt, dueAt, stamps } = incident;
  const closedAfter = stamps.completedAt === null ? null : (stamps.completedAt - reportedAt) / 1000;
  return {
    id: id as IncidentId,
    version,
    reportedAt,
    position: incident.position === null ? null : [...incident.position],
    categoryCode: incident.categoryCode,
    sourceCode: incident.sourceCode,
    departmentCode: incident.leadDepartmentCode,
    state: incident.state,
    route: incident.route,
    geocodeQuality: incident.geocodeQuality,
    eventGrade: incident.eventGrade,
    closedAfterSeconds: closedAfter === null || closedAfter < 0 ? null : Math.round(closedAfter),
    dueAfterSeconds: dueAt === null ? null : Math.round((dueAt - reportedAt) / 1000),
    flags: incident.flags,
    regionCodes: [...incident.regionCodes],
  };
}
