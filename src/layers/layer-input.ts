import type { FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import type { PatrolReport, RoundPath } from '@/client/patrols/patrol-queries';
import type { District } from '@/domain/district/district';
import type { RegionCode } from '@/domain/region/region';
import type { DensityPictures } from '@/engine/density-picture/density-painter';
import type { Warning } from '@/domain/warning/warning';
import type { RasterGrid } from '@/engine/density/raster-grid';
import type { Note } from '@/scene/scene';
import type { StudyReference } from '@/studies/study';
import type {
  CameraSight,
  CoverageDemand,
  CoverageSurvey,
  DrawnDepths,
  DrawnView,
  SitingPlan,
} from '@/workers/coverage/coverage-results';
import type { Language } from '@/ui/text/language';
import type { ThemeTokens } from '@/ui/tokens';

/** Boundaries of one level or net; each feature's `properties.code` is the code of the region. */
export type RegionShapes = FeatureCollection<
  Polygon | MultiPolygon,
  { readonly code: string; readonly name?: string }
>;

/** Features of a collection as the service hands them out: properties are those of the wire. */
export type CollectionItems = FeatureCollection<Geometry | null, Readonly<Record<string, unknown>>>;

/** Incident density on a metric grid, ready to draw. */
export interface DensityField {
  /** Keep the same object while the grid stays the same: what depends on it alone is then worked out once. */
  readonly grid: RasterGrid;
  /** Easting and northing of the grid's local origin in the district's projection, in meters. */
  readonly originMeters: readonly [number, number];
  /** Incidents per square kilometer over the whole window, row by row from south to north; NaN outside the scope. */
  readonly perSquareKilometer: Float32Array;
  /** Kernel bandwidth in meters. */
  readonly bandwidthMeters: number;
  /** Incidents of the window drawn, and all of them; the difference has no place or stands outside. */
  readonly drawn: number;
  readonly all: number;
}

/** The window's density, and that of the comparison window beside it: same grid, same bandwidth. */
export interface DensityInput {
  readonly now: DensityField;
  readonly before: DensityField | null;
  /** Both as the engine painted them. */
  readonly pictures: DensityPictures;
}

/** Incidents counted by region of one level, over the window of the scene. */
export interface RegionCounts {
  readonly levelId: string;
  /** A region without an entry has no incident; `null` where the count is unknown. */
  readonly counts: ReadonlyMap<string, number | null>;
  /** Incidents of the window that fall into no region of the level. */
  readonly outside: number;
  readonly windowDays: number;
}

/** Incidents inside the view, from the engine's spatial index. */
export interface PointsInView {
  /** Longitude, latitude pairs in degrees, WGS 84: two numbers an incident. */
  readonly positions: Float64Array;
  /** Index of each incident in the engine's columns, or any other stable number that names it. */
  readonly rowIds: Uint32Array;
  /** Bits of `INCIDENT_FLAGS`. */
  readonly flags: Uint8Array;
  /** Incidents in view, also those beyond the limit that are not handed over. */
  readonly matched: number;
}

/** What is picked out on the map. Regions and incidents may be picked together. */
export interface MapSelection {
  readonly regionCodes: readonly RegionCode[];
  /** As in `PointsInView.rowIds`. */
  readonly incidentRowId: number | null;
  /** Code of a feature of a collection, such as a camera. */
  readonly feature: { readonly collectionId: string; readonly code: string } | null;
}

/** What cameras see, each part as far as it was asked for and has come. */
export interface CoverageInput {
  readonly survey: CoverageSurvey | null;
  readonly demand: CoverageDemand | null;
  readonly views: readonly DrawnView[] | null;
  readonly depths: DrawnDepths | null;
  readonly sites: SitingPlan | null;
  /** The selected camera at a closer look. */
  readonly camera: CameraSight | null;
}

/** A day of patrols and the walk that is played. */
export interface PatrolInput {
  readonly report: PatrolReport | null;
  readonly round: RoundPath | null;
  /** Share of the walk's time that has been played. */
  readonly played: number;
}

export const NO_PATROL: PatrolInput = { report: null, round: null, played: 1 };

/** A closed ring drawn by the analyst: longitude, latitude in degrees; first point not repeated. */
export type LassoRing = readonly (readonly [number, number])[];

/** Everything a layer may draw from. Plain values; what has not come yet is `null` or absent, never empty. */
export interface LayerInput {
  readonly theme: ThemeTokens;
  readonly language: Language;
  readonly district: District;
  /** The region the view is cut to; `null` for the whole district. */
  readonly scopeCode: RegionCode | null;
  /** By level id. */
  readonly regionShapes: ReadonlyMap<string, RegionShapes>;
  readonly density: DensityInput | null;
  readonly regionCounts: RegionCounts | null;
  readonly points: PointsInView | null;
  /** By collection id: `cameras`, `patrol-points`, `nets`, `key-sections`, `key-places` … */
  readonly collections: ReadonlyMap<string, CollectionItems>;
  /** Results by study id; a study that is under way, failed or has no answer is absent. */
  readonly studies: ReadonlyMap<string, unknown>;
  readonly coverage: CoverageInput;
  /** Warnings that stand; `null` until they have come, or where no shown row needs them. */
  readonly warnings: readonly Warning[] | null;
  /** A day of patrols, as far as a shown row needs it and it has come. */
  readonly patrol: PatrolInput;
  readonly selection: MapSelection;
  readonly lasso: LassoRing | null;
  /** What somebody marked on the map of this scene. */
  readonly notes: readonly Note[];
  /** True while two windows are compared: density shows the first left and the second right of a divider. */
  readonly comparing: boolean;
  /** Factor on lines, marks and labels: 1 on a desk, more on a wall read from afar. */
  readonly sizeFactor: number;
}

export const NO_COVERAGE: CoverageInput = {
  survey: null,
  demand: null,
  views: null,
  depths: null,
  sites: null,
  camera: null,
};

/** The result of a study, or `null` where there is none (yet). */
export function studyResult<Result>(
  { studies }: Pick<LayerInput, 'studies'>,
  { id }: StudyReference<unknown, Result>,
): Result | null {
  return (studies.get(id) as Result | undefined) ?? null; // the id names the type
}
