import type { MultiPolygon } from 'geojson';

/** A region as its file gives it, before it has a level and a parent. */
export interface RegionDraft {
  readonly file: string;
  /** Number of the feature in its file, from 1. */
  readonly ordinal: number;
  /** Id of the feature itself; `null` where it has none. */
  readonly featureId: string | null;
  readonly properties: Readonly<Record<string, string>>;
  /** Longitude and latitude in degrees, WGS 84, put right. */
  readonly shape: MultiPolygon;
}

/** The regions of one file. */
export interface RegionFile {
  readonly name: string;
  readonly drafts: readonly RegionDraft[];
}
