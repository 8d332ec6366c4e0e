import type { RegionCode } from '../region/region';
import type { StampTimes } from './stamps';
import type { EventGrade, GeocodeQuality, IncidentState, Route, Urgency } from './vocabularies';

/** Number of an incident within one store; stable for its life. */
export type IncidentId = number & { readonly __brand: 'IncidentId' };

/** Something that happened to an order beside its stamps. */
export interface OrderEvent {
  readonly kind: 'returned' | 'reassigned' | 'suspended' | 'resumed' | 'reopened' | 'supervised';
  /** Epoch milliseconds, UTC. */
  readonly at: number;
  /** Code of the unit it went to or came from; `null` where unknown. */
  readonly departmentCode: string | null;
  readonly reason: string | null;
}

/**
 * One incident with the order that handles it. It never names a person: reporters and parties are masked or left out
 * before they reach this type.
 */
export interface Incident {
  readonly id: IncidentId;
  /** Number in the system it came from; unique together with `sourceCode`. */
  readonly sourceId: string;
  readonly sourceCode: string;
  readonly categoryCode: string;
  readonly title: string;
  /** Longitude, latitude in degrees, WGS 84; `null` where the place is unknown. */
  readonly position: readonly [number, number] | null;
  /** The pair as it came, in `originalCrs`; `null` where none came. */
  readonly originalPosition: readonly [number, number] | null;
  readonly originalCrs: string | null;
  readonly geocodeQuality: GeocodeQuality;
  readonly address: string | null;
  /** The finest known region in each hierarchy, in the order of the district's hierarchies; `null` where unknown. */
  readonly regionCodes: readonly (RegionCode | null)[];
  /** The moment the window of time filters by: acceptance, else finding; epoch milliseconds UTC. */
  readonly reportedAt: number;
  readonly stamps: StampTimes;
  /** Limit for completion, epoch milliseconds UTC; `null` where none is set. */
  readonly dueAt: number | null;
  readonly state: IncidentState;
  readonly route: Route;
  readonly eventGrade: EventGrade | null;
  readonly urgency: Urgency | null;
  readonly leadDepartmentCode: string | null;
  readonly coDepartmentCodes: readonly string[];
  readonly events: readonly OrderEvent[];
  /** False where nobody is there to be called back; then the missing call-back does not count against the loop. */
  readonly callBackApplicable: boolean;
  /** Whether the reporter was content; `null` where not asked or unknown. */
  readonly satisfied: boolean | null;
  /** `sourceId` of the incident it repeats; `null` if it repeats none. */
  readonly duplicateOf: string | null;
  /** Bits of `INCIDENT_FLAGS`. */
  readonly flags: number;
  /** Rises by one with each change. */
  readonly version: number;
}

/** An incident as a producer hands it over: without what the store adds. */
export type NewIncident = Omit<Incident, 'id' | 'version' | 'regionCodes'> & {
  /** Left out, the store stamps the grid by point in polygon. */
  readonly regionCodes?: readonly (RegionCode | null)[];
};
