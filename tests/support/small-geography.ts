import { buildProjection, gaussKruger3 } from '@/domain/geo/transverse-mercator';
import { NET_KINDS } from '@/domain/net/net';
import { regionCode } from '@/domain/region/region';

import type {
  Building,
  BuildingUse,
  Geography,
  NetTruth,
  NetUnit,
  Place,
  Point,
  Ring,
  Road,
  Unit,
} from '#data/district/geography';

const COLUMNS = 6;
const ROWS = 4;
const CELL_METERS = 320;
const STREET_NAMES = ['望江街道', '古槐街道', '新澜街道', '东屿街道'];
const ZONES = ['residential', 'old-town', 'new-town', 'industrial'] as const;
const USES: readonly BuildingUse[] = [
  'slab',
  'tower',
  'courtyard',
  'shop',
  'office',
  'shed',
  'public',
  'slab',
];

const projection = buildProjection(gaussKruger3(120.5));
const [originX, originY] = projection.toMeters(120.5, 30.5);

/** Planar point of a corner of the lattice, counted in cells from the south-west. */
export function corner(column: number, row: number): Point {
  return [originX + column * CELL_METERS, originY + row * CELL_METERS];
}

function rectangle(column: number, row: number, columns: number, rows: number): Ring {
  const [a, b] = [corner(column, row), corner(column + columns, row + rows)];
  return [a, [b[0], a[1]], b, [a[0], b[1]], a];
}

function pad(value: number): string {
  return String(value + 1).padStart(3, '0');
}

/** Four streets of 3 × 2 cells; each row of a street is a community, each cell a grid. */
function placeOf(column: number, row: number) {
  const street = (column >= 3 ? 1 : 0) + (row >= 2 ? 2 : 0);
  const [streetCode, communityCode] = [`990106${pad(street)}`, `990106${pad(street)}${pad(row % 2)}`];
  return { street, streetCode, communityCode, gridCode: `${communityCode}${pad(column % 3)}` };
}

/** A unit by its code, the code of the wider one being its beginning; the zone goes by the street. */
function unit(levelId: Unit['levelId'], code: string, zh: string, ring: Ring): Unit {
  return {
    code: regionCode(code),
    levelId,
    parentCode: levelId === 'district' ? null : regionCode(code.slice(0, -3)),
    name: { zh, en: zh },
    polygons: [[ring]],
    zone: ZONES[Math.max(0, Number(code.slice(6, 9)) - 1)]!,
  };
}

function buildUnits(): Unit[] {
  const district = unit('district', '990106', '澜湖区', rectangle(0, 0, COLUMNS, ROWS));
  const streets: Unit[] = [];
  const communities: Unit[] = [];
  const grids: Unit[] = [];
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < COLUMNS; column++) {
      const { street, streetCode, communityCode, gridCode } = placeOf(column, row);
      const streetName = STREET_NAMES[street]!;
      const community = `${streetName.slice(0, 2)}${(row % 2) + 1}社区`;
      const isFirst = column % 3 === 0;
      if (isFirst && row % 2 === 0)
        streets.push(unit('street', streetCode, streetName, rectangle(column, row, 3, 2)));
      if (isFirst)
        communities.push(unit('community', communityCode, community, rectangle(column, row, 3, 1)));
      const name = `${community} ${String((column % 3) + 1).padStart(2, '0')} 网格`;
      grids.push(unit('grid', gridCode, name, rectangle(column, row, 1, 1)));
    }
  return [district, ...streets, ...communities, ...grids];
}

function buildRoads(): Road[] {
  const lines: Point[][] = [];
  for (let row = 0; row <= ROWS; row++)
    lines.push(Array.from({ length: COLUMNS + 1 }, (_, column) => corner(column, row)));
  for (let column = 0; column <= COLUMNS; column++)
    lines.push(Array.from({ length: ROWS + 1 }, (_, row) => corner(column, row)));
  for (let row = 0; row < ROWS; row++) lines.push([corner(0, row + 0.5), corner(COLUMNS, row + 0.5)]);
  return lines.map((line, id): Road => {
    const isLane = id > ROWS + COLUMNS + 1;
    const zh = id <= ROWS ? `星河${id + 1}路` : `文昌${id - ROWS}街`;
    return {
      id,
      class: isLane ? 'lane' : id % 3 === 0 ? 'arterial' : 'local',
      name: isLane ? null : { zh, en: zh },
      line,
      bridge: false,
    };
  });
}

/** Eight houses a cell, in two rows with the lane between them. */
function buildBuildings(): Building[] {
  const buildings: Building[] = [];
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < COLUMNS; column++)
      for (let k = 0; k < 8; k++) {
        const [x, y] = corner(column + 0.12 + 0.2 * (k % 4), row + (k < 4 ? 0.16 : 0.66));
        const ring: Ring = [
          [x, y],
          [x + 40, y],
          [x + 40, y + 26],
          [x, y + 26],
          [x, y],
        ];
        const { gridCode } = placeOf(column, row);
        buildings.push({
          id: buildings.length,
          ring,
          heightMeters: 6 + 3 * k,
          use: USES[k]!,
          gridCode: regionCode(gridCode),
        });
      }
  return buildings;
}

function buildPlaces(): Place[] {
  const kinds: readonly Place['kind'][] = [
    'school',
    'hospital',
    'market',
    'metro-station',
    'mall',
    'government',
    'park',
    'stadium',
  ];
  return kinds.map((kind, i): Place => {
    const [column, row] = [(i * 5) % COLUMNS, i % ROWS];
    const name = `澜湖${kind}`;
    return {
      kind,
      name: { zh: name, en: name },
      point: corner(column + 0.5, row + 0.44),
      gridCode: regionCode(placeOf(column, row).gridCode),
    };
  });
}

/** Civil affairs' grids are the base grids; the other nets are drawn a third of a cell off, beyond the border too. */
function buildNets(grids: readonly Unit[]): NetUnit[] {
  const kinds = ['digital-city', 'market', 'work-safety', 'environment'] as const;
  const shifted = (ring: Ring): Ring => ring.map(([x, y]) => [x + CELL_METERS / 3, y]);
  return [
    ...grids.map((grid): NetUnit => ({
      net: 'civil-affairs',
      code: `civil-affairs-${grid.code}`,
      name: grid.name,
      polygons: grid.polygons,
    })),
    ...kinds.flatMap((net) =>
      grids.map((grid): NetUnit => ({
        net,
        code: `${net}-${grid.code}`,
        name: grid.name,
        polygons: grid.polygons.map((polygon) => polygon.map(shifted)),
      })),
    ),
  ];
}

/** A district of 24 square grids in four streets: small enough for unit tests, whole enough for every generator. */
export function buildSmallGeography(): Geography {
  const units = buildUnits();
  const grids = units.filter(({ levelId }) => levelId === 'grid');
  const [x, y] = corner(2.3, 1.62);
  return {
    seed: 0,
    projection,
    units,
    nets: buildNets(grids),
    netTruths: NET_KINDS.map((net): NetTruth => ({
      net,
      coincidingGridCodes:
        net === 'governance' || net === 'civil-affairs' ? grids.map(({ code }) => code) : [],
      mergedGridCodes: [],
      splitGridCodes: [],
      leftOutGridCodes: [],
      displacedBorders: [],
    })),
    surroundings: [],
    roads: buildRoads(),
    areas: [
      {
        kind: 'park',
        name: { zh: '澜湖公园', en: 'Lanhu Park' },
        polygons: [
          [
            [
              [x, y],
              [x + 120, y],
              [x + 120, y + 60],
              [x, y + 60],
              [x, y],
            ],
          ],
        ],
      },
      {
        kind: 'canal',
        name: { zh: '柳河', en: 'Willow Canal' },
        polygons: [[rectangle(4.4, 1.3, 0.2, 0.1)]],
      },
      { kind: 'field', name: null, polygons: [[rectangle(0.3, 3.28, 0.4, 0.3)]] },
    ],
    buildings: buildBuildings(),
    places: buildPlaces(),
  };
}
