import type { LocalizedText } from '@/domain/text/localized-text';

import type { Building, Geography, Point, Ring, Road, RoadClass, Unit } from '../geography';
import { buildCellIndex } from './cell-index';
import { boxOf, distanceToBorder, innerPointOf, isInPolygon } from './ring';

/** Ways people use; rails carry no incidents, cameras or patrols of the district. */
export const STREET_CLASSES = ['express', 'arterial', 'collector', 'local', 'lane'] as const;
export type StreetClass = (typeof STREET_CLASSES)[number];

/** A street as far as it belongs to the district. */
export interface Way {
  readonly class: StreetClass;
  readonly name: LocalizedText | null;
  readonly line: readonly Point[];
}

/** A geography with what is asked of it again and again: which grid holds a point, what stands in the way. */
export interface Ground {
  readonly geography: Geography;
  readonly streets: readonly Unit[];
  readonly grids: readonly Unit[];
  /** Street unit of each grid, as an index into `streets`. */
  readonly streetOfGrid: readonly number[];
  /** Parent community of each grid. */
  readonly communityOfGrid: readonly Unit[];
  /** A point well inside each grid. */
  readonly gridCenters: readonly Point[];
  /** The parts of roads inside the district or on its border; rails left out. */
  readonly ways: readonly Way[];
  /** Index of the grid that holds a point; -1 outside the district. */
  readonly gridAt: (x: number, y: number) => number;
  /** Meters from a point to the nearest border between grids or of the district; no farther than 12 m is looked. */
  readonly clearance: (x: number, y: number) => number;
  /** The building that holds a point, or `null`. */
  readonly buildingAt: (x: number, y: number) => Building | null;
}

/** Indexes a geography. */
export function buildGround(geography: Geography): Ground {
  const streets = geography.units.filter((unit) => unit.levelId === 'street');
  const grids = geography.units.filter((unit) => unit.levelId === 'grid');
  const byCode = new Map(geography.units.map((unit) => [unit.code, unit]));
  const communityOfGrid = grids.map((grid) => byCode.get(grid.parentCode!)!);
  const gridIndex = buildCellIndex(
    grids.map((grid) => boxOf(grid.polygons.flat())),
    150,
  );
  const gridAt = (x: number, y: number) => {
    for (const grid of gridIndex.at(x, y))
      if (grids[grid]!.polygons.some((polygon) => isInPolygon(polygon, x, y))) return grid;
    return -1;
  };
  const buildingIndex = buildCellIndex(
    geography.buildings.map((building) => boxOf([building.ring])),
    40,
  );
  return {
    geography,
    streets,
    grids,
    communityOfGrid,
    streetOfGrid: communityOfGrid.map((community) =>
      streets.findIndex((street) => street.code === community.parentCode),
    ),
    gridCenters: grids.map((grid) => innerPointOf(grid.polygons)),
    ways: geography.roads.flatMap((road) => waysOf(road, gridAt)),
    gridAt,
    clearance: buildClearance(grids),
    buildingAt: (x, y) => {
      for (const item of buildingIndex.at(x, y)) {
        const building = geography.buildings[item]!;
        if (isInPolygon([building.ring], x, y)) return building;
      }
      return null;
    },
  };
}

const CLEARANCE_REACH_METERS = 12;

function buildClearance(grids: readonly Unit[]): Ground['clearance'] {
  const sides = grids.flatMap(({ polygons }) =>
    polygons.flat().flatMap((ring) => ring.slice(1).map((b, i): Ring => [ring[i]!, b])),
  );
  const index = buildCellIndex(
    sides.map((side) => {
      const [minX, minY, maxX, maxY] = boxOf([side]);
      const reach = CLEARANCE_REACH_METERS;
      return [minX - reach, minY - reach, maxX + reach, maxY + reach];
    }),
    50,
  );
  return (x, y) => {
    let nearest = CLEARANCE_REACH_METERS;
    for (const side of index.at(x, y)) nearest = Math.min(nearest, distanceToBorder([[sides[side]!]], x, y));
    return nearest;
  };
}

const BESIDE_METERS = 8;

/** Runs of a road's segments that have the district on one side at least. */
function waysOf({ class: roadClass, name, line }: Road, gridAt: Ground['gridAt']): Way[] {
  if (!isStreet(roadClass)) return [];
  const ways: { class: StreetClass; name: LocalizedText | null; line: Point[] }[] = [];
  let isOpen = false;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const inside = touchesDistrict(a, b, gridAt);
    if (inside && isOpen) ways.at(-1)!.line.push(b);
    else if (inside) ways.push({ class: roadClass, name, line: [a, b] });
    isOpen = inside;
  }
  return ways;
}

function touchesDistrict(a: Point, b: Point, gridAt: Ground['gridAt']): boolean {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (length === 0) return false;
  const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const [nx, ny] = [((a[1] - b[1]) / length) * BESIDE_METERS, ((b[0] - a[0]) / length) * BESIDE_METERS];
  return gridAt(x + nx, y + ny) >= 0 || gridAt(x - nx, y - ny) >= 0;
}

function isStreet(roadClass: RoadClass): roadClass is StreetClass {
  return (STREET_CLASSES as readonly string[]).includes(roadClass);
}
