export const PATROL_POINT_KINDS = ['key-section', 'key-place', 'enterprise', 'compound'] as const;
export type PatrolPointKind = (typeof PATROL_POINT_KINDS)[number];

/** A point that a grid worker has to visit. */
export interface PatrolPoint {
  readonly code: string;
  readonly name: string;
  /** Longitude, latitude in degrees, WGS 84. */
  readonly position: readonly [number, number];
  readonly kind: PatrolPointKind;
  readonly gridCode: string;
  /** How often a day it is due. */
  readonly visitsPerDay: number;
}

/** One worker's walk on one day. The worker is a code; no name is kept. */
export interface PatrolTrack {
  readonly workerCode: string;
  readonly gridCode: string;
  /** Positions in order: longitude, latitude in degrees WGS 84, epoch seconds UTC, horizontal accuracy in meters. */
  readonly fixes: readonly (readonly [number, number, number, number])[];
}
