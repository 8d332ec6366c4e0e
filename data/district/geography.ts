import type { Projection } from '@/domain/geo/transverse-mercator';
import type { NetKind } from '@/domain/net/net';
import type { RegionCode } from '@/domain/region/region';
import type { LocalizedText } from '@/domain/text/localized-text';

/** Easting, northing in meters of the district's projection. */
export type Point = readonly [x: number, y: number];
/** Closed ring (first point repeated last), counter-clockwise outside, clockwise for holes. */
export type Ring = readonly Point[];
/** Outer ring, then holes. */
export type Polygon = readonly Ring[];

/** Use of land that decides blocks, buildings, cameras and incidents. */
export type Zone =
  'old-town' | 'new-town' | 'residential' | 'industrial' | 'village' | 'green' | 'water' | 'fields';

/** One region of the governance hierarchy with its shape. */
export interface Unit {
  readonly code: RegionCode;
  readonly levelId: 'district' | 'street' | 'community' | 'grid';
  readonly parentCode: RegionCode | null;
  readonly name: LocalizedText;
  readonly polygons: readonly Polygon[];
  readonly zone: Zone;
}

/** A grid of one of the other nets; drawn with deliberate misfit to the base grids. */
export interface NetUnit {
  readonly net: NetKind;
  readonly code: string;
  readonly name: LocalizedText;
  readonly polygons: readonly Polygon[];
}

export type RoadClass = 'express' | 'arterial' | 'collector' | 'local' | 'lane' | 'rail' | 'metro';

export interface Road {
  readonly id: number;
  readonly class: RoadClass;
  /** `null` for lanes without a name and for rail. */
  readonly name: LocalizedText | null;
  readonly line: readonly Point[];
  readonly bridge: boolean;
}

export interface Area {
  readonly kind: 'river' | 'lake' | 'canal' | 'park' | 'wood' | 'bank' | 'field' | 'industrial' | 'square';
  readonly name: LocalizedText | null;
  readonly polygons: readonly Polygon[];
}

export type BuildingUse =
  'courtyard' | 'slab' | 'tower' | 'shop' | 'office' | 'shed' | 'village-house' | 'public';

export interface Building {
  readonly id: number;
  readonly ring: Ring;
  readonly heightMeters: number;
  readonly use: BuildingUse;
  readonly gridCode: RegionCode;
}

export interface Place {
  readonly kind:
    | 'school'
    | 'hospital'
    | 'market'
    | 'metro-station'
    | 'mall'
    | 'government'
    | 'park'
    | 'bridge'
    | 'factory'
    | 'temple'
    | 'stadium';
  readonly name: LocalizedText;
  readonly point: Point;
  readonly gridCode: RegionCode;
}

/** A common border that a net draws off the street it should follow. */
export interface DisplacedBorder {
  /** Moved for both units; or for one of them, leaving a gap or an overlap. */
  readonly kind: 'shift' | 'gap' | 'overlap';
  readonly unitCodes: readonly [string, string];
  /** Largest distance from the street. */
  readonly meters: number;
  readonly lengthMeters: number;
}

/** How a net was made to depart from the base grids: what an analysis of the nets has to find. */
export interface NetTruth {
  readonly net: NetKind;
  /** Base grids that a unit of the net equals, vertex for vertex. */
  readonly coincidingGridCodes: readonly RegionCode[];
  /** Base grids that share a unit, unit by unit. */
  readonly mergedGridCodes: readonly (readonly RegionCode[])[];
  /** Base grids cut into two units. */
  readonly splitGridCodes: readonly RegionCode[];
  /** Base grids no unit covers. */
  readonly leftOutGridCodes: readonly RegionCode[];
  readonly displacedBorders: readonly DisplacedBorder[];
}

/** The invented lie of the land: the same seed gives the same geography, to the last digit. */
export interface Geography {
  readonly seed: number;
  readonly projection: Projection;
  /** The district, then streets, communities, grids. Nested units share borders exactly and cover their parent. */
  readonly units: readonly Unit[];
  readonly nets: readonly NetUnit[];
  /** One for each net, in the order of `NET_KINDS`. */
  readonly netTruths: readonly NetTruth[];
  readonly roads: readonly Road[];
  readonly areas: readonly Area[];
  readonly buildings: readonly Building[];
  readonly places: readonly Place[];
  /** Buildings just outside the district: for the map alone, so that its streets do not run into a void. */
  readonly surroundings: readonly Omit<Building, 'id' | 'gridCode'>[];
}
