import type { RegionCode } from '@/domain/region/region';

import type { Area, Building, Place, Point, Road } from '../geography';
import type { RawArea } from './areas/build-areas';
import type { RawBuilding } from './build/site';
import type { RawPlace } from './places/build-places';
import type { MetroLine } from './places/metro';
import { closed, signedArea } from './plane/ring';
import type { RawRoad } from './roads/build-roads';

/** Brings a point from the drawing board to its final place. */
export type Settle = (point: Point) => Point;

/**
 * From the drawing board, whose origin is the district's middle, to the projection's meters, in whole centimeters: so
 * that every machine prints the same digits.
 */
export function settleAt([x0, y0]: readonly [number, number]): Settle {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return ([x, y]) => [round(x + x0), round(y + y0)];
}

export function settleBuildings(
  raw: readonly (RawBuilding & { readonly gridCode: RegionCode })[],
  settle: Settle,
): Building[] {
  return raw.map((building, id) => ({ id, ...building, ring: closed(building.ring.map(settle)) }));
}

export function settleSurroundings(raw: readonly RawBuilding[], settle: Settle): RawBuilding[] {
  return raw.map((building) => ({ ...building, ring: closed(building.ring.map(settle)) }));
}

/** Roads, and metro lines below them. */
export function settleRoads(roads: readonly RawRoad[], metro: readonly MetroLine[], settle: Settle): Road[] {
  const tunnels = metro.map(({ name, line }): RawRoad => ({ class: 'metro', name, line, bridge: false }));
  return [...roads, ...tunnels].map((road, id) => ({ id, ...road, line: road.line.map(settle) }));
}

/** Outer rings counter-clockwise, holes clockwise. */
export function settleAreas(areas: readonly RawArea[], settle: Settle): Area[] {
  const turn = (ring: readonly Point[], isOuter: boolean): readonly Point[] =>
    signedArea(ring) > 0 === isOuter ? ring : ring.toReversed();
  return areas.map(({ kind, name, polygons }) => ({
    kind,
    name,
    polygons: polygons.map((rings) => rings.map((ring, i) => closed(turn(ring, i === 0).map(settle)))),
  }));
}

export function settlePlaces(
  places: readonly RawPlace[],
  codes: readonly RegionCode[],
  settle: Settle,
): Place[] {
  return places.map(({ kind, name, point, grid }) => ({
    kind,
    name,
    point: settle(point),
    gridCode: codes[grid]!,
  }));
}
