import type { GeocodeQuality, EventGrade, Route, Urgency } from '@/domain/incident/vocabularies';
import type { OrderEvent } from '@/domain/incident/incident';
import type { RegionCode } from '@/domain/region/region';

/**
 * The whole life of one order, past and to come, before anyone looks at it at a given moment. Instants are epoch
 * milliseconds; NaN where a thing never happens.
 */
export interface OrderLife {
  /** When each of the nine steps is really taken, in the order of `STAMPS`. */
  readonly times: readonly number[];
  /** Index of the step whose stamp is never written, though the step is taken; -1 where none is. */
  readonly missingStamp: number;
  /** When it is found to be no case, or merged into another. */
  readonly voidAt: number;
  /** A second round after completion: when it reopens, then its steps from feeding back to checking the effect. */
  readonly reopening: {
    readonly at: number;
    readonly times: readonly number[];
    readonly satisfied: boolean;
  } | null;
  /** Sorted by time. */
  readonly events: readonly OrderEvent[];
  readonly leadDepartmentCode: string;
  readonly coDepartmentCodes: readonly string[];
  readonly callBackApplicable: boolean;
  /** What the first call-back says; `null` where nobody is asked. */
  readonly satisfied: boolean | null;
  /** By how much the completion stamp is wrong, in milliseconds; 0 where it is right. */
  readonly clockErrorMilliseconds: number;
}

/** Where an incident is and how well that is known. */
export interface LifePlace {
  /** Planar meters, and degrees; `null` where the place is unknown. */
  readonly x: number;
  readonly y: number;
  readonly position: readonly [number, number] | null;
  readonly quality: GeocodeQuality;
  readonly address: string | null;
  readonly regionCode: RegionCode | null;
  /** The street that handles it, by index; known even where the place is not. */
  readonly street: number;
  /** Bits of `INCIDENT_FLAGS` that concern the place. */
  readonly flags: number;
}

/** One incident with its order from its finding to its end. */
export interface IncidentLife {
  readonly leaf: number;
  /** Index into `SOURCES`. */
  readonly source: number;
  readonly route: Route;
  readonly title: string;
  readonly place: LifePlace;
  readonly foundAt: number;
  readonly acceptedAt: number;
  readonly dayOnly: boolean;
  readonly dueAt: number;
  readonly urgency: Urgency;
  readonly eventGrade: EventGrade | null;
  readonly order: OrderLife;
  /** The incident that it reports once more; `null` if it is the first report. */
  readonly original: IncidentLife | null;
  /** Number in its source; given when the day's incidents are put in order. */
  sourceId: string;
}
