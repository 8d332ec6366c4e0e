import { hash } from 'node:crypto';
import { STAMPS, type Stamp } from '@/domain/incident/stamps';
import type { NewIncident } from '@/domain/incident/incident';
import type { RegionCode } from '@/domain/region/region';
import { CopyEncoder } from '../copy/copy-encoder';

/** Column of each stamp. */
export const STAMP_COLUMNS: Readonly<Record<Stamp, string>> = {
  foundAt: 'found_at',
  acceptedAt: 'accepted_at',
  triagedAt: 'triaged_at',
  assignedAt: 'assigned_at',
  startedAt: 'started_at',
  fedBackAt: 'fed_back_at',
  completedAt: 'completed_at',
  calledBackAt: 'called_back_at',
  effectCheckedAt: 'effect_checked_at',
};

/** Columns that say what an incident is, in the order `encodeContent` writes them. */
export const CONTENT_COLUMNS: readonly string[] = [
  'source_code',
  'source_id',
  'category_code',
  'title',
  'longitude',
  'latitude',
  'original_x',
  'original_y',
  'original_crs',
  'geocode_quality',
  'address',
  'region_code',
  'region_codes',
  'reported_at',
  ...STAMPS.map((stamp) => STAMP_COLUMNS[stamp]),
  'due_at',
  'state',
  'route',
  'event_grade',
  'urgency',
  'lead_department_code',
  'co_department_codes',
  'events',
  'call_back_applicable',
  'satisfied',
  'duplicate_of',
  'flags',
];

/** All columns, in the order of the table. */
export const INCIDENT_TABLE_COLUMNS: readonly string[] = [
  'id',
  ...CONTENT_COLUMNS,
  'version',
  'content_hash',
];

export type StampedIncident = NewIncident & { readonly regionCodes: readonly (RegionCode | null)[] };

/** Writes one row of the incident table. */
export function encodeIncident(
  encoder: CopyEncoder,
  id: number,
  incident: StampedIncident,
  version: number,
): void {
  encoder.startRow(INCIDENT_TABLE_COLUMNS.length);
  encoder.int32(id);
  const start = encoder.length;
  encodeContent(encoder, incident);
  const contentHash = hashContent(encoder.since(start));
  encoder.int32(version);
  encoder.int64(contentHash);
}

/** The hash `encodeIncident` stores. */
export function hashIncident(incident: StampedIncident): number {
  const encoder = new CopyEncoder(1024);
  const start = encoder.length;
  encodeContent(encoder, incident);
  return hashContent(encoder.since(start));
}

function encodeContent(encoder: CopyEncoder, incident: StampedIncident): void {
  encoder.text(incident.sourceCode);
  encoder.text(incident.sourceId);
  encoder.text(incident.categoryCode);
  encoder.text(incident.title);
  encoder.float64(incident.position?.[0] ?? null);
  encoder.float64(incident.position?.[1] ?? null);
  encoder.float64(incident.originalPosition?.[0] ?? null);
  encoder.float64(incident.originalPosition?.[1] ?? null);
  encoder.text(incident.originalCrs);
  encoder.text(incident.geocodeQuality);
  encoder.text(incident.address);
  encoder.text(incident.regionCodes[0] ?? null);
  encoder.texts(incident.regionCodes);
  encoder.instant(incident.reportedAt);
  for (const stamp of STAMPS) encoder.instant(incident.stamps[stamp]);
  encoder.instant(incident.dueAt);
  encoder.text(incident.state);
  encoder.text(incident.route);
  encoder.int16(incident.eventGrade);
  encoder.text(incident.urgency);
  encoder.text(incident.leadDepartmentCode);
  encoder.texts(incident.coDepartmentCodes);
  encoder.json(incident.events);
  encoder.bool(incident.callBackApplicable);
  encoder.bool(incident.satisfied);
  encoder.text(incident.duplicateOf);
  encoder.int16(incident.flags);
}

/** 53 bits of SHA-1: equal for equal content, and told apart only from one other version of the same incident. */
function hashContent(content: Uint8Array): number {
  const digest = hash('sha1', content, 'buffer');
  return (digest.readUInt32BE(0) & 0x1fffff) * 2 ** 32 + digest.readUInt32BE(4);
}
