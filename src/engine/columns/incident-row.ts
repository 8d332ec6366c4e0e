import type { EventGrade, GeocodeQuality, IncidentState, Route } from '@/domain/incident/vocabularies';

/** One incident as a live change brings it; the stream's rows fit as they are. */
export interface IncidentRow {
  readonly id: number;
  /** Epoch milliseconds, UTC. */
  readonly reportedAt: number;
  /** Longitude, latitude in degrees, WGS 84; `null` where the place is unknown. */
  readonly position: readonly [number, number] | null;
  readonly categoryCode: string;
  readonly sourceCode: string;
  readonly departmentCode: string | null;
  readonly state: IncidentState;
  readonly route: Route;
  readonly geocodeQuality: GeocodeQuality;
  readonly eventGrade: EventGrade | null;
  /** `null` while open, or where it would be negative. */
  readonly closedAfterSeconds: number | null;
  /** `null` where no limit is set. */
  readonly dueAfterSeconds: number | null;
  /** Bits of `INCIDENT_FLAGS`. */
  readonly flags: number;
  /** The finest known region in each hierarchy of the district; `null` where unknown. */
  readonly regionCodes: readonly (string | null)[];
}
