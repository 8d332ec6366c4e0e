import type {
  EventGrade,
  GeocodeQuality,
  IncidentFlag,
  IncidentState,
  Route,
} from '@/domain/incident/vocabularies';

/** Regions of any levels of the hierarchy that `levelId` belongs to, and what stands beside them at that level. */
export interface RegionScope {
  readonly levelId: string;
  readonly codes: readonly string[];
  /** With incidents that have a place, but in none of the regions. */
  readonly outside: boolean;
  /** With incidents whose region at `levelId` is not known. */
  readonly unknown: boolean;
}

export type Openness = 'open' | 'closed' | 'undetermined';

/** Hour of week of incidents whose time of day is not known. */
export const UNKNOWN_HOUR = 168;

/**
 * What an incident must be to count, beside its time. Each part is a set of which any member will do; `null` lets all
 * through; an empty set lets none through. An incident counts if it passes every part.
 */
export interface IncidentFilter {
  readonly regions: RegionScope | null;
  /** Codes of any level: a class stands for all classes below it. */
  readonly categories: readonly string[] | null;
  readonly sources: readonly string[] | null;
  /** `null` among them stands for "no lead unit known". */
  readonly departments: readonly (string | null)[] | null;
  readonly routes: readonly Route[] | null;
  readonly states: readonly IncidentState[] | null;
  readonly qualities: readonly GeocodeQuality[] | null;
  /** `null` among them stands for everyday incidents. */
  readonly grades: readonly (EventGrade | null)[] | null;
  /** Civil hours from Monday 00 = 0 to Sunday 23 = 167, and `UNKNOWN_HOUR`. */
  readonly hoursOfWeek: readonly number[] | null;
  /** Marks that all must be there, and marks of which none may be. */
  readonly flags: {
    readonly having: readonly IncidentFlag[];
    readonly lacking: readonly IncidentFlag[];
  } | null;
  readonly openness: readonly Openness[] | null;
  /** Corners of a polygon in degrees, WGS 84, not closed; even-odd, half-open. Incidents without a place fail. */
  readonly lasso: readonly (readonly [longitude: number, latitude: number])[] | null;
}

/** Lets every incident through. */
export const NO_FILTER: IncidentFilter = {
  regions: null,
  categories: null,
  sources: null,
  departments: null,
  routes: null,
  states: null,
  qualities: null,
  grades: null,
  hoursOfWeek: null,
  flags: null,
  openness: null,
  lasso: null,
};
