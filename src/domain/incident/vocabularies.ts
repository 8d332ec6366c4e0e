import type { LocalizedText } from '../text/localized-text';

/** Steps of the closed loop (W1), in order; `unknown` where a source does not say. */
export const INCIDENT_STATES = [
  'unknown',
  'found',
  'accepted',
  'triaged',
  'assigned',
  'in-handling',
  'fed-back',
  'completed',
  'called-back',
  'effect-checked',
  'returned',
  'suspended',
  'void',
] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** States in which nothing is left to handle. */
export const CLOSED_STATES: readonly IncidentState[] = ['completed', 'called-back', 'effect-checked', 'void'];

/** Whose circle an order runs in: 基层网格 (bottom-up), 小循环 (to the department), 大循环 (top-down). */
export const ROUTES = ['unknown', 'base-grid', 'small-loop', 'large-loop'] as const;
export type Route = (typeof ROUTES)[number];

/** How finely the place of an incident is known, finest first after `unknown`. */
export const GEOCODE_QUALITIES = ['unknown', 'exact', 'building', 'street', 'grid', 'none'] as const;
export type GeocodeQuality = (typeof GEOCODE_QUALITIES)[number];

/**
 * What an incident's source is in the words of the domain, whatever a city calls it. `patrol`, `enterprise-patrol`,
 * `double-random`, `video`, `dispute-screening` and `sensor` count as active discovery.
 */
export const SOURCE_KINDS = [
  'hotline',
  'patrol',
  'enterprise-patrol',
  'police-clue',
  'double-random',
  'video',
  'digital-city',
  'dispute-screening',
  'enterprise-call',
  'sensor',
  'public-exposure',
  'petition',
  'opinion',
  'other',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Source kinds by which the administration found the incident itself. */
export const ACTIVE_SOURCE_KINDS: readonly SourceKind[] = [
  'patrol',
  'enterprise-patrol',
  'double-random',
  'video',
  'dispute-screening',
  'sensor',
];

/** One channel by which incidents come in. */
export interface IncidentSource {
  readonly code: string;
  readonly name: LocalizedText;
  readonly kind: SourceKind;
}

/** A unit that handles incidents. */
export interface Department {
  readonly code: string;
  readonly name: LocalizedText;
}

/** Urgency of everyday orders (紧急程度), most pressing last. */
export const URGENCIES = ['normal', 'urgent', 'critical'] as const;
export type Urgency = (typeof URGENCIES)[number];

/**
 * Event grade, alert level and response level are three scales and never merged: what an event is (突发事件分级),
 * what may come (预警级别), what is done (应急响应). Each runs from 1, the worst, to 4.
 */
export const SEVERITY_LEVELS = [1, 2, 3, 4] as const;
export type EventGrade = (typeof SEVERITY_LEVELS)[number];

/** Marks on an incident, as bits of one byte. */
export const INCIDENT_FLAGS = {
  /** Past its limit: closed after it, or open beyond it at the as-of time. */
  overdue: 1,
  /** Reopened after completion. */
  reopened: 2,
  /** A repeated report of another incident. */
  duplicate: 4,
  /** Stands on a point that suspiciously many share: a default of the geocoder, not a place. */
  geocodingPile: 8,
  /** Its closing stamp lies before its opening: kept, but it has no time to close. */
  closedBeforeOpened: 16,
  /** Time of day is unknown; only the day is. */
  dayOnly: 32,
  /** Day is unknown; only the month is. */
  monthOnly: 64,
  /** Has a place, but outside every region. */
  outside: 128,
} as const;
export type IncidentFlag = keyof typeof INCIDENT_FLAGS;
