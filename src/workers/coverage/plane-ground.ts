import type { CameraPlacement } from '@/analysis/camera-coverage/camera-view-of';
import type { RoadLine } from '@/analysis/camera-coverage/road-coverage';
import type { MultiPolygon, Polygon } from '@/analysis/polygon/polygon';
import { buildBuildingIndex } from '@/analysis/visibility/building-index';
import type { BuildingIndex } from '@/analysis/visibility/building-index';
import type { PackedFootprints } from '@/domain/building/packed-footprints';
import type { Camera } from '@/domain/camera/camera';
import { buildProjection } from '@/domain/geo/transverse-mercator';
import type { Projection } from '@/domain/geo/transverse-mercator';
import type { CoverageGround, Degrees, GroundLine, GroundPlace } from './coverage-ground';
import { findSensitive } from './sensitive-ground';
import type { SensitiveGround } from './sensitive-ground';

type Place = readonly [x: number, y: number];

/** A camera on the plane. What its record lacks is assumed, and marked. */
export interface PlacedCamera {
  readonly camera: Camera;
  readonly placement: CameraPlacement;
  /** Angle from grid north to true north there, clockwise. */
  readonly convergenceDegrees: number;
  readonly isAssumed: boolean;
  /** Fixed, and its direction is not on record: what it sees is not known. */
  readonly withoutDirection: boolean;
}

/** The ground in planar meters. */
export interface PlaneGround {
  readonly source: CoverageGround;
  readonly projection: Projection;
  readonly cameras: readonly PlacedCamera[];
  readonly footprints: readonly MultiPolygon[];
  readonly index: BuildingIndex;
  readonly sensitive: SensitiveGround;
  readonly roads: readonly PlaneLine[] | null;
  readonly sections: readonly PlaneLine[];
  readonly places: readonly (GroundPlace & { readonly at: Place })[];
  /** Shape of a region; empty where its boundary is not known. */
  readonly shapeOf: (code: string) => MultiPolygon;
}

export interface PlaneLine extends GroundLine {
  readonly path: RoadLine;
}

/** What is taken where a record is silent: a plain street camera. */
export const ASSUMED = { rangeMeters: 50, fieldOfViewDegrees: 65, widthPixels: 1920 } as const;

/** Projects everything once and packs the buildings into their index. */
export function toPlane(source: CoverageGround): PlaneGround {
  const projection = buildProjection(source.projection);
  const at = ([longitude, latitude]: Degrees): Place => projection.toMeters(longitude, latitude);
  const line = (record: GroundLine): PlaneLine => ({ ...record, path: record.line.map(at) });
  const footprints = source.footprints ? unpackFootprints(source.footprints, projection) : [];
  const index = buildBuildingIndex(footprints, source.footprints?.roofs);
  const places = source.places?.map((place) => ({ ...place, at: at(place.position) })) ?? [];
  const schools = places.filter(({ kind }) => kind === 'school');
  return {
    source,
    projection,
    cameras: source.cameras.map((camera) => placeCamera(camera, projection)),
    footprints,
    index,
    sensitive: findSensitive(
      source.footprints,
      index,
      schools.map((school) => school.at),
    ),
    roads: source.roads?.map(line) ?? null,
    sections: source.sections?.map(line) ?? [],
    places,
    shapeOf: rememberShapes(source, projection),
  };
}

const NORTHWARD_DEGREES = 1e-4;

/** Angle from grid north to true north at a place, clockwise. */
export function convergenceAt(
  { toMeters }: Pick<Projection, 'toMeters'>,
  [longitude, latitude]: Degrees,
): number {
  const [x, y] = toMeters(longitude, latitude);
  const [northX, northY] = toMeters(longitude, latitude + NORTHWARD_DEGREES);
  return (Math.atan2(northX - x, northY - y) * 180) / Math.PI;
}

function placeCamera(camera: Camera, { toMeters }: Projection): PlacedCamera {
  const [longitude, latitude] = camera.position;
  const [x, y] = toMeters(longitude, latitude);
  const isRound = camera.kind === 'dome' && camera.azimuthDegrees === null;
  const fieldOfViewDegrees = camera.fieldOfViewDegrees ?? (isRound ? 360 : ASSUMED.fieldOfViewDegrees);
  const { rangeMeters, widthPixels, heightMeters, tiltDegrees, kind, azimuthDegrees } = camera;
  return {
    camera,
    placement: {
      x,
      y,
      kind,
      azimuthDegrees,
      fieldOfViewDegrees,
      rangeMeters: rangeMeters ?? ASSUMED.rangeMeters,
      widthPixels: widthPixels ?? ASSUMED.widthPixels,
      heightMeters,
      tiltDegrees,
    },
    convergenceDegrees: convergenceAt({ toMeters }, camera.position),
    isAssumed: [camera.fieldOfViewDegrees, rangeMeters, widthPixels].includes(null),
    withoutDirection: kind !== 'dome' && azimuthDegrees === null && fieldOfViewDegrees < 360,
  };
}

function unpackFootprints(
  { positions, ringEnds, footprintEnds }: PackedFootprints,
  { toMeters }: Projection,
): MultiPolygon[] {
  let vertex = 0;
  let ring = 0;
  return Array.from(footprintEnds, (ringEnd): MultiPolygon => {
    const rings: Polygon[number][] = [];
    for (; ring < ringEnd; ring++) {
      const places: Place[] = [];
      for (; vertex < ringEnds[ring]!; vertex++) {
        places.push(toMeters(positions[2 * vertex]!, positions[2 * vertex + 1]!));
      }
      rings.push(places);
    }
    return [rings];
  });
}

function rememberShapes({ shapes }: CoverageGround, { toMeters }: Projection): PlaneGround['shapeOf'] {
  const known = new Map<string, MultiPolygon>();
  return (code) => {
    const before = known.get(code);
    if (before) return before;
    const shape = (shapes.get(code) ?? []).map((rings) =>
      rings.map((ring) => ring.map(([longitude, latitude]): Place => toMeters(longitude!, latitude!))),
    );
    known.set(code, shape);
    return shape;
  };
}

/** Rings of the plane as closed rings in degrees. */
export function toDegreePolygons({ toDegrees }: Projection, shape: MultiPolygon): Degrees[][][] {
  return shape
    .filter(([outer]) => (outer?.length ?? 0) > 2)
    .map((rings) =>
      rings
        .filter((ring) => ring.length > 2)
        .map((ring) => [...ring, ring[0]!].map(([x, y]): Degrees => toDegrees(x, y))),
    );
}
