import type { Building, Geography, Point, Road, RoadClass, Unit } from '../geography';
import { buildCellIndex } from './cell-index';
import { boxOf, distanceToBorder, innerPointOf, isInPolygon } from './ring';

/** Ways people use; rails carry no incidents, cameras or patrols of the district. */
export const STREET_CLASSES = ['express', 'arterial', 'collector', 'local', 'lane'] as const;
export type StreetClass = (typeof STREET_CLASSES)[number];

/** Width from kerb to kerb in meters, by class. */
export const STREET_WIDTHS: Readonly<Record<StreetClass, number>> = {
  express: 26,
  arterial: 21,
  collector: 15,
  local: 10,
  lane: 6.5,
};

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
  /** Roads that people use, rails left out. */
  readonly ways: readonly (Road & { readonly class: StreetClass })[];
  /** Index of the grid that holds a point; -1 outside the district. */
  readonly gridAt: (x: number, y: number) => number;
  /** Meters from a point to the border of a grid. */
  readonly clearance: (grid: number, x: number, y: number) => number;
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
    ways: geography.roads.filter((road): road is Road & { class: StreetClass } => isStreet(road.class)),
    gridAt: (x, y) => {
      for (const grid of gridIndex.at(x, y))
        if (grids[grid]!.polygons.some((polygon) => isInPolygon(polygon, x, y))) return grid;
      return -1;
    },
    clearance: (grid, x, y) => distanceToBorder(grids[grid]!.polygons, x, y),
    buildingAt: (x, y) => {
      for (const item of buildingIndex.at(x, y)) {
        const building = geography.buildings[item]!;
        if (isInPolygon([building.ring], x, y)) return building;
      }
      return null;
    },
  };
}

function isStreet(roadClass: RoadClass): roadClass is StreetClass {
  return (STREET_CLASSES as readonly string[]).includes(roadClass);
}
