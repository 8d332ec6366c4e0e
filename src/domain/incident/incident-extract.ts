/** Region number of an incident with a place in none of the regions. */
export const OUTSIDE_REGIONS = -1;
/** Region number of an incident of which neither place nor region is known. */
export const UNKNOWN_REGION = -2;
/** Stands in `clockSeconds` where nothing is known. */
export const NO_CLOCK_SECONDS = 0x7fff_ffff;

/** Values of `openness`. */
export const OPENNESS = { undetermined: 0, open: 1, closed: 2 } as const;

/**
 * Incidents as plain columns for statistics: one entry a row in each array, ordered by `reportedAt`, then id. What has no
 * place or no region is there, and marked.
 */
export interface IncidentExtract {
  readonly count: number;
  readonly ids: Uint32Array;
  /** Epoch seconds, UTC. */
  readonly reportedAt: Uint32Array;
  /** Easting in meters from `originMeters`; NaN where the place is unknown. */
  readonly x: Float32Array;
  /** Northing, likewise. */
  readonly y: Float32Array;
  /** Easting and northing of the local origin in the district's projection, in meters. */
  readonly originMeters: readonly [number, number];
  /** Index in `regionCodes`, `OUTSIDE_REGIONS` or `UNKNOWN_REGION`. */
  readonly region: Int32Array;
  /** Regions of all levels of one hierarchy; a row names the finest that is known. */
  readonly regionCodes: readonly string[];
  /** Empty where the district has no regions. */
  readonly hierarchyId: string;
  /** Index in `categoryCodes`. */
  readonly category: Uint16Array;
  readonly categoryCodes: readonly string[];
  /** Index in `sourceCodes`. */
  readonly source: Uint16Array;
  readonly sourceCodes: readonly string[];
  /** Index in `departmentCodes`. */
  readonly department: Uint16Array;
  /** `null` stands for "no lead unit known". */
  readonly departmentCodes: readonly (string | null)[];
  /** Index in `ROUTES`. */
  readonly route: Uint8Array;
  /** Index in `INCIDENT_STATES`. */
  readonly state: Uint8Array;
  /** See `OPENNESS`. */
  readonly openness: Uint8Array;
  /** From report to closing for closed rows, from report to the limit for open ones; `NO_CLOCK_SECONDS` where unknown. */
  readonly clockSeconds: Int32Array;
  /** 1 where the order has a limit for completion. */
  readonly hasLimit: Uint8Array;
  /** Index in `GEOCODE_QUALITIES`. */
  readonly quality: Uint8Array;
  /** Bits of `INCIDENT_FLAGS`; `overdue` holds for open rows too, as of the moment asked for. */
  readonly flags: Uint8Array;
  /** Older rows that pass but were left out for want of memory. */
  readonly olderLeftOut: number;
}
