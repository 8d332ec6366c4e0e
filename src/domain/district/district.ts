import type { Category } from '../category/category';
import type { TransverseMercator } from '../geo/transverse-mercator';
import type { Department, IncidentSource } from '../incident/vocabularies';
import type { Region, RegionHierarchy, RegionLevel } from '../region/region';
import type { HolidayYear } from '../time/public-holidays';
import type { LocalizedText } from '../text/localized-text';

export const TIME_PRECISIONS = ['instant', 'day', 'month'] as const;
/** How finely a city's incidents are dated on the whole: the finest that holds for at least half of them. */
export type TimePrecision = (typeof TIME_PRECISIONS)[number];

/** A set of data a district brought in, and how old it is. */
export interface Dataset {
  readonly id: string;
  readonly title: LocalizedText;
  /** When its content was true, epoch milliseconds UTC; `null` where unknown. */
  readonly asOf: number | null;
  /** How often it should be renewed, in seconds; `null` for what does not age. */
  readonly periodSeconds: number | null;
  readonly count: number;
}

/** Where the ground of the map comes from. */
export type Basemap =
  | { readonly kind: 'none' }
  /** The sample district's own vector tiles, with the layers of `basemap-layers`. */
  | { readonly kind: 'vector'; readonly tiles: string; readonly minZoom: number; readonly maxZoom: number }
  /** A MapLibre style by its address on this origin. */
  | { readonly kind: 'style'; readonly url: string }
  /** Raster tiles through this origin. */
  | {
      readonly kind: 'raster';
      readonly tiles: readonly string[];
      readonly attribution: string;
      readonly maxZoom: number;
    }
  | { readonly kind: 'pmtiles'; readonly url: string };

/** Counts of incidents that must agree everywhere. */
export interface IncidentTotals {
  readonly all: number;
  /** With a position. */
  readonly placed: number;
  /** Of the placed, those outside every region. */
  readonly outside: number;
  /** Earliest and latest `reportedAt`, epoch milliseconds UTC; `null` without incidents. */
  readonly first: number | null;
  readonly last: number | null;
}

/** Everything about a district but its incidents and shapes. */
export interface District {
  readonly name: LocalizedText;
  /** True for the invented sample: the interface says so on every screen. */
  readonly synthetic: boolean;
  /** IANA time zone of its civil time. */
  readonly timeZone: string;
  readonly bbox: readonly [number, number, number, number];
  readonly projection: TransverseMercator;
  readonly levels: readonly RegionLevel[];
  readonly hierarchies: readonly RegionHierarchy[];
  readonly regions: readonly Region[];
  readonly categories: readonly Category[];
  readonly sources: readonly IncidentSource[];
  readonly departments: readonly Department[];
  readonly datasets: readonly Dataset[];
  readonly basemap: Basemap;
  /** Address of the video platform's own player, with places for camera and time; `null` where none is set. */
  readonly videoPlayer: string | null;
  /** Public holidays of years the installation brings itself, in place of what is known of those years. */
  readonly holidayYears: readonly HolidayYear[];
  readonly incidents: IncidentTotals;
  readonly timePrecision: TimePrecision;
  /** Latest moment the incidents are known to be complete to, epoch milliseconds UTC; `null` without incidents. */
  readonly asOf: number | null;
  /** Changes whenever anything stored changes; equal versions mean equal answers. */
  readonly dataVersion: string;
}
