import type { PackedFootprints } from '@/domain/building/packed-footprints';
import type { Camera } from '@/domain/camera/camera';
import type { StateSpan } from '@/domain/camera/state-spans';
import type { TransverseMercator } from '@/domain/geo/transverse-mercator';
import type { LocalizedText } from '@/domain/text/localized-text';

/** Longitude, latitude in degrees, WGS 84. */
export type Degrees = readonly [longitude: number, latitude: number];

/** A line that has to be in sight, or a road. */
export interface GroundLine {
  readonly code: string;
  readonly name: LocalizedText;
  /** Class of a road; empty for key sections. */
  readonly roadClass: string;
  readonly line: readonly Degrees[];
}

export interface GroundPlace {
  readonly code: string;
  readonly name: LocalizedText;
  /** Kind of the place, as its record has it; empty where unknown. */
  readonly kind: string;
  readonly position: Degrees;
}

/** Polygons in degrees, as in a GeoJSON MultiPolygon. */
export type GroundShape = readonly (readonly (readonly (readonly number[])[])[])[];

/** Everything views are computed from but the incidents. `null` is a collection the district does not have. */
export interface CoverageGround {
  readonly projection: TransverseMercator;
  readonly cameras: readonly Camera[];
  /** When each camera was online and when not, by code. */
  readonly states: ReadonlyMap<string, readonly StateSpan[]> | null;
  readonly footprints: PackedFootprints | null;
  readonly roads: readonly GroundLine[] | null;
  readonly sections: readonly GroundLine[] | null;
  readonly places: readonly GroundPlace[] | null;
  /** Of regions, by code. */
  readonly shapes: ReadonlyMap<string, GroundShape>;
}
