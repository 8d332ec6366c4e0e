import type { ImportRecord, RowProblem } from '@/contract/imports';
import type { Category } from '@/domain/category/category';
import type { Dispatch } from '@/domain/dispatch/dispatch';
import type { Basemap, Dataset, TimePrecision } from '@/domain/district/district';
import type { TransverseMercator } from '@/domain/geo/transverse-mercator';
import type { NewIncident } from '@/domain/incident/incident';
import type { Department, IncidentSource } from '@/domain/incident/vocabularies';
import type { Region, RegionLevel } from '@/domain/region/region';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { Feature, Geometry, MultiPolygon } from 'geojson';
import type { StatesPut, StatesTold } from './camera/put-camera-states';

export interface DistrictIdentity {
  readonly name: LocalizedText;
  readonly synthetic: boolean;
  readonly timeZone: string;
  readonly bbox: readonly [number, number, number, number];
  readonly projection: TransverseMercator;
  readonly basemap: Basemap;
  readonly timePrecision: TimePrecision;
}

export interface RegionWithShape {
  readonly region: Region;
  readonly shape: MultiPolygon;
}

export interface BasemapTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly body: Uint8Array;
}

export interface WriteCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/**
 * Everything that fills a district, inside one transaction: the sample's seeding and every import write through it.
 * Nothing is visible to others before the transaction ends, and nothing remains of it where it fails.
 */
export interface DistrictWriter {
  /** Takes everything out that is stored. */
  readonly clear: () => Promise<void>;
  readonly putIdentity: (identity: DistrictIdentity) => Promise<void>;
  /** Adds or replaces levels, in their order (widest first). */
  readonly putLevels: (levels: readonly RegionLevel[]) => Promise<void>;
  readonly putRegions: (regions: readonly RegionWithShape[]) => Promise<void>;
  /** Takes a level out with its regions. */
  readonly removeLevel: (levelId: string) => Promise<void>;
  readonly putCategories: (categories: readonly Category[]) => Promise<void>;
  readonly putSources: (sources: readonly IncidentSource[]) => Promise<void>;
  readonly putDepartments: (departments: readonly Department[]) => Promise<void>;
  readonly putDatasets: (datasets: readonly Dataset[]) => Promise<void>;
  /** Adds or replaces features of a collection, by id; `datetime` and bbox are indexed from the feature. */
  readonly putItems: (collection: CollectionInfo, items: Iterable<Feature<Geometry | null>>) => Promise<void>;
  /** Adds to the records of cameras that are stored by then. */
  readonly putCameraStates: (told: StatesTold) => Promise<StatesPut>;
  readonly putBasemapTiles: (tiles: Iterable<BasemapTile>) => Promise<void>;
  /**
   * Adds or updates incidents by (sourceCode, sourceId). Call it as often as needed with batches of some thousands;
   * the batches of one writer may not repeat a (sourceCode, sourceId). `regionCodes` must be given.
   */
  readonly putIncidents: (incidents: readonly NewIncident[]) => Promise<WriteCounts>;
  /** Puts the decisions that come with the sample in the place of those it came with before. */
  readonly putSampleDispatches: (dispatches: readonly Dispatch[]) => Promise<void>;
  readonly putImport: (record: ImportRecord, problems: readonly RowProblem[]) => Promise<void>;
}

export interface CollectionInfo {
  readonly id: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  /** Property of a feature that holds its RFC 3339 time; `null` for what has none. */
  readonly datetimeProperty: string | null;
}
