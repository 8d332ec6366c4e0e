import type { Region } from '@/domain/region/region';

import type { Building, Geography, Point, Unit } from '../geography';
import { roundDegrees, toDegrees } from '../ground/degrees';
import { areaOf, boxOf, innerPointOf } from '../ground/ring';
import type { Population } from './population';

const EARTH_RADIUS_METERS = 6_371_000;
const FALSE_EASTING_METERS = 500_000;

/** The regions of the district with their areas and residents; residents of wider regions are the sums of their grids. */
export function buildRegions(geography: Geography, population: Population): Region[] {
  const residents = sumByUnit(geography.units, geography.buildings, population.residents);
  const households = sumByUnit(geography.units, geography.buildings, population.households);
  return geography.units.map((unit) => ({
    code: unit.code,
    levelId: unit.levelId,
    parentCode: unit.parentCode,
    name: unit.name,
    labelPosition: toDegrees(geography, innerPointOf(unit.polygons)),
    bbox: boxInDegrees(geography, unit),
    areaSquareKilometers: geodesicArea(unit) / 1e6,
    population: residents.get(unit.code) ?? 0,
    households: households.get(unit.code) ?? 0,
  }));
}

function sumByUnit(
  units: readonly Unit[],
  buildings: readonly Building[],
  counts: Uint16Array,
): Map<string, number> {
  const parents = new Map(units.map((unit) => [unit.code, unit.parentCode]));
  const sums = new Map<string, number>();
  buildings.forEach((building, i) => {
    for (let code = building.gridCode as typeof building.gridCode | null; code !== null;) {
      sums.set(code, (sums.get(code) ?? 0) + counts[i]!);
      code = parents.get(code) ?? null;
    }
  });
  return sums;
}

/** Planar area divided by the squared scale of the projection there: geodesic to a few parts in a million. */
function geodesicArea(unit: Unit): number {
  const [minX, , maxX] = boxOf(unit.polygons.flat());
  const offset = ((minX + maxX) / 2 - FALSE_EASTING_METERS) / EARTH_RADIUS_METERS;
  return areaOf(unit.polygons) / (1 + offset ** 2 / 2) ** 2;
}

function boxInDegrees(geography: Geography, unit: Unit): [number, number, number, number] {
  const corners = unit.polygons.flat(2).map(([x, y]: Point) => geography.projection.toDegrees(x, y));
  const [minX, minY, maxX, maxY] = boxOf([corners]);
  return [roundDegrees(minX), roundDegrees(minY), roundDegrees(maxX), roundDegrees(maxY)];
}
