import { regionCode, type RegionCode } from '@/domain/region/region';
import type { LocalizedText } from '@/domain/text/localized-text';

import type { Point, Polygon, Unit, Zone } from '../../geography';
import { DISTRICT_NAME, STREETS, type Stem } from '../../names/street-names';
import type { Parcel } from '../blocks/lay-out-blocks';
import type { PlanarMap } from '../planar/planar-map';
import { closed } from '../plane/ring';
import { distance } from '../plane/vector';
import type { Warp } from '../warp';
import { chooseDistrict } from './choose-district';
import { formGrids, type RawGrid } from './form-grids';
import { groupCommunities } from './group-communities';
import { groupStreets } from './group-streets';
import { traceOutlines } from './trace-rings';

export const DISTRICT_CODE = '990106';
const GRID_COUNT = 432;
const COMMUNITY_COUNT = 55;

/** A base grid with its place in the hierarchy. */
export interface Grid extends RawGrid {
  readonly code: RegionCode;
  readonly street: number;
  readonly community: number;
  readonly number: number;
  readonly name: LocalizedText;
}

export interface Community {
  readonly code: RegionCode;
  readonly street: number;
  readonly stem: Stem;
  readonly name: LocalizedText;
  readonly center: Point;
}

/** Who governs what: the base hierarchy over the map's faces. */
export interface Territory {
  readonly grids: readonly Grid[];
  readonly communities: readonly Community[];
  /** Index of the grid that holds a face; `-1` outside the district. */
  readonly gridOf: (face: number) => number;
}

export interface TerritoryPlan {
  readonly map: PlanarMap;
  readonly warp: Warp;
  readonly parcels: readonly Parcel[];
  readonly inDistrict: (flat: Point) => boolean;
  readonly isNorth: (point: Point) => boolean;
}

export function buildTerritory({ map, warp, parcels, inDistrict, isNorth }: TerritoryPlan): Territory {
  const district = chooseDistrict(map, parcels, (point) => inDistrict(warp.flatten(point)));
  const raw = formGrids(map, parcels, district, GRID_COUNT);
  const seeds = STREETS.map(({ at, pull }) => {
    const point = warp.bend([at[0] * 1000, at[1] * 1000]);
    return { at: point, pull, isNorth: isNorth(point) };
  });
  const streets = groupStreets(map, raw, seeds, isNorth);
  const groups = groupCommunities(map, raw, streets, COMMUNITY_COUNT);
  const communities: Community[] = [];
  const grids: Grid[] = [];
  STREETS.forEach((_, street) => {
    const own = nameCommunities(raw, groups, streets, street, warp);
    for (const { group, stem, center } of own) {
      const isVillage = street === 6 && communities.filter((other) => other.street === 6).length >= 3;
      const community = toCommunity(communities, { street, stem, center, isVillage });
      communities.push(community);
      grids.push(...numberGrids(raw, groups, group, community, communities.length - 1));
    }
  });
  const gridOfFace = new Int32Array(map.faceCount).fill(-1);
  grids.forEach((grid, i) => {
    for (const face of grid.faces) gridOfFace[face] = i;
  });
  return { grids, communities, gridOf: (face) => gridOfFace[face]! };
}

interface NamedGroup {
  readonly group: number;
  readonly stem: Stem;
  readonly center: Point;
}

/** The communities of a street with their names: pinned stems to the nearest community, the others in order. */
function nameCommunities(
  raw: readonly RawGrid[],
  groups: Int32Array,
  streets: Int32Array,
  street: number,
  warp: Warp,
): NamedGroup[] {
  const ids = [...new Set(groups)].filter((group) => streets[groups.indexOf(group)] === street);
  const centers = new Map(ids.map((group) => [group, centerOf(raw.filter((_, i) => groups[i] === group))]));
  const open = new Set(ids);
  const named: NamedGroup[] = [];
  const { stems } = STREETS[street]!;
  const take = (group: number, stem: Stem): void => {
    open.delete(group);
    named.push({ group, stem, center: centers.get(group)! });
  };
  for (const stem of stems.filter((candidate) => candidate.near)) {
    const at = warp.bend([stem.near![0] * 1000, stem.near![1] * 1000]);
    const nearest = [...open].sort(
      (a, b) => distance(centers.get(a)!, at) - distance(centers.get(b)!, at),
    )[0];
    if (nearest !== undefined) take(nearest, stem);
  }
  const rest = stems.filter((candidate) => !candidate.near);
  [...open].forEach((group, i) => {
    const base = rest[i % rest.length]!;
    const round = Math.floor(i / rest.length);
    take(
      group,
      round === 0 ? base : { zh: `${base.zh}${'东西南北'[round - 1]!}`, en: `${base.en} ${round + 1}` },
    );
  });
  return named.sort((a, b) => b.center[1] - b.center[0] * 0.3 - (a.center[1] - a.center[0] * 0.3));
}

function toCommunity(
  before: readonly Community[],
  { street, stem, center, isVillage }: { street: number; stem: Stem; center: Point; isVillage: boolean },
): Community {
  const number = before.filter((community) => community.street === street).length + 1;
  return {
    code: regionCode(`${DISTRICT_CODE}${pad(street + 1)}${pad(number)}`),
    street,
    stem,
    name: isVillage
      ? { zh: `${stem.zh}村`, en: `${stem.en} Village` }
      : { zh: `${stem.zh}社区`, en: `${stem.en} Community` },
    center,
  };
}

/** Grids are numbered in rows from the north-west. */
function numberGrids(
  raw: readonly RawGrid[],
  groups: Int32Array,
  group: number,
  community: Community,
  index: number,
): Grid[] {
  const own = raw.filter((_, i) => groups[i] === group);
  const row = (grid: RawGrid): number => -Math.round(grid.center[1] / 420);
  own.sort((a, b) => row(a) - row(b) || a.center[0] - b.center[0]);
  return own.map((grid, i): Grid => {
    const number = i + 1;
    const label = String(number).padStart(2, '0');
    return {
      ...grid,
      code: regionCode(`${community.code}${pad(number)}`),
      street: community.street,
      community: index,
      number,
      name: { zh: `${community.name.zh} ${label} 网格`, en: `${community.name.en} Grid ${label}` },
    };
  });
}

function centerOf(grids: readonly RawGrid[]): Point {
  const area = grids.reduce((sum, grid) => sum + grid.areaSquareMeters, 0);
  const axis = (k: 0 | 1): number =>
    grids.reduce((sum, grid) => sum + grid.center[k] * grid.areaSquareMeters, 0) / area;
  return [axis(0), axis(1)];
}

function pad(number: number): string {
  return String(number).padStart(3, '0');
}

/** The regions of all four levels with their shapes; `settle` brings a point to its final place. */
export function toUnits(map: PlanarMap, territory: Territory, settle: (point: Point) => Point): Unit[] {
  const { grids, communities, gridOf } = territory;
  const polygonsOf = (groupOf: (grid: Grid) => number): Polygon[][] =>
    traceOutlines(map, (face) => (gridOf(face) < 0 ? -1 : groupOf(grids[gridOf(face)]!))).map((outlines) =>
      outlines.map(({ outer, holes }) =>
        [outer, ...holes].map((ring) => closed(ring.map((vertex) => settle(map.point(vertex))))),
      ),
    );
  const zoneOf = (own: readonly Grid[]): Zone => {
    const areas = new Map<Zone, number>();
    for (const grid of own) areas.set(grid.zone, (areas.get(grid.zone) ?? 0) + grid.areaSquareMeters);
    return [...areas].sort((a, b) => b[1] - a[1])[0]![0];
  };
  const districtCode = regionCode(DISTRICT_CODE);
  const streetCode = (street: number): RegionCode => regionCode(`${DISTRICT_CODE}${pad(street + 1)}`);
  const indexOf = new Map(grids.map((grid, i) => [grid, i]));
  const [district, streets, wards, cells] = [
    polygonsOf(() => 0),
    polygonsOf((grid) => grid.street),
    polygonsOf((grid) => grid.community),
    polygonsOf((grid) => indexOf.get(grid)!),
  ];
  return [
    {
      code: districtCode,
      levelId: 'district',
      parentCode: null,
      name: DISTRICT_NAME,
      polygons: district[0]!,
      zone: zoneOf(grids),
    },
    ...STREETS.map(({ zh, en }, i): Unit => {
      const zone = zoneOf(grids.filter((grid) => grid.street === i));
      return {
        code: streetCode(i),
        levelId: 'street',
        parentCode: districtCode,
        name: { zh, en },
        polygons: streets[i]!,
        zone,
      };
    }),
    ...communities.map(({ code, street, name }, i): Unit => {
      const zone = zoneOf(grids.filter((grid) => grid.community === i));
      return { code, levelId: 'community', parentCode: streetCode(street), name, polygons: wards[i]!, zone };
    }),
    ...grids.map(({ code, community, name, zone }, i): Unit => {
      return {
        code,
        levelId: 'grid',
        parentCode: communities[community]!.code,
        name,
        polygons: cells[i]!,
        zone,
      };
    }),
  ];
}
