import { buildProjection, gaussKruger3 } from '@/domain/geo/transverse-mercator';

import type { Area, Building, Geography, Place, Point, Road } from '../geography';
import { createRandom } from '../random';
import { groundAreas, lakePark, pondAreas, waterAreas, type RawArea } from './areas/build-areas';
import type { Block, BlockUse } from './blocks/block';
import { layOutBlocks } from './blocks/lay-out-blocks';
import { chooseUses, listBlocks, listOuterBlocks } from './blocks/list-blocks';
import { buildBlock, type BuiltBlock } from './build/build-blocks';
import type { RawBuilding } from './build/site';
import { buildNets } from './nets/build-nets';
import { buildPlaces, type RawPlace } from './places/build-places';
import { choosePlaceSites } from './places/choose-sites';
import { createGridLocator } from './places/locate';
import { layMetro, type MetroLine } from './places/metro';
import { drawPlan } from './plan/draw-plan';
import { drawWaters } from './plan/draw-water';
import { createZoning } from './plan/zoning';
import { closed, signedArea } from './plane/ring';
import { buildRoads, toRoads, type RawRoad } from './roads/build-roads';
import { drawStrokes } from './roads/draw-strokes';
import { Shores } from './roads/wet-spans';
import { buildTerritory, toUnits, type Grid } from './territory/build-territory';
import { createWarp } from './warp';

/** The district's middle, in degrees. */
const MIDDLE = { longitude: 120.5, latitude: 30.5 } as const;

type Settle = (point: Point) => Point;
const LAKE_WALK = { zh: '环湖步道', en: 'Lakeside Walk' };
const FARMLAND: BlockUse = { program: 'open', cover: 'field' };

/**
 * Builds the invented geography of the sample district. Pure: it reads nothing and runs in a browser as in Node.
 *
 * The city is drawn as one planar map (`planar/`): trunk roads and water first, then every face between them is cut into
 * blocks. Regions, roads, areas and buildings are all read off that map, so borders run along streets and water and are
 * shared to the last digit, and no building can reach a street.
 *
 * @param seed Any integer; the same seed gives the same bytes.
 */
export function buildGeography(seed: number): Geography {
  const random = createRandom(seed).fork('geography');
  const warp = createWarp(random.fork('warp'));
  const zoning = createZoning(random.fork('zoning'));
  const waters = drawWaters(random.fork('water'), warp);
  const trunk = drawPlan(random.fork('plan'), warp, waters);
  const parcels = layOutBlocks(random.fork('blocks'), { warp, trunk, waters, zoning });
  const { map } = trunk;
  const territory = buildTerritory({
    map,
    warp,
    parcels,
    inDistrict: zoning.inDistrict,
    isNorth: waters.isNorth,
  });
  const blocks = listBlocks(map, warp, territory);
  const sites = choosePlaceSites(blocks, territory, warp);
  const uses = chooseUses(random.fork('uses'), blocks, sites);
  const strokes = drawStrokes(trunk);
  const gridAt = createGridLocator(map, territory);
  const metro = layMetro(trunk, strokes, (point) => zoning.isUrban(warp.flatten(point)));
  const shores = new Shores([waters.river, waters.lake, ...waters.canals]);
  const isNamed = (point: Point): boolean => {
    const flat = warp.flatten(point);
    return zoning.inDistrict(flat) || zoning.isBuiltOn(flat);
  };
  const roads = [
    ...buildRoads(random.fork('roads'), trunk, { strokes, shores, isNamed }),
    ...toRoads({ class: 'lane', name: LAKE_WALK, line: waters.promenade }, shores),
  ];
  const outer = listOuterBlocks(map, warp, territory, parcels);
  const outerUses = chooseUses(random.fork('outer-uses'), outer, []).map((use, i) =>
    zoning.isBuiltOn(outer[i]!.flat) || outer[i]!.leaf.zone === 'green' ? use : FARMLAND,
  );
  const build = (block: Block, use: BlockUse): BuiltBlock =>
    buildBlock(trunk, shores, block, use, random.fork(`build-${block.leaf.face}`));
  const built = blocks.map((block, i) => build(block, uses[i]!));
  const outerBuilt = outer.map((block, i) => build(block, outerUses[i]!));
  const areas = [
    ...groundAreas(map, [...blocks, ...outer], [...uses, ...outerUses], sites),
    lakePark(map, parcels, waters.lake),
    ...greenAreas([...built, ...outerBuilt]),
    ...pondAreas(random.fork('ponds'), trunk, [...blocks, ...outer], [...uses, ...outerUses]),
    ...waterAreas(waters),
  ];
  const projection = buildProjection(gaussKruger3(MIDDLE.longitude));
  const settle = settler(projection.toMeters(MIDDLE.longitude, MIDDLE.latitude));
  const nets = buildNets(random.fork('nets'), map, territory, settle);
  return {
    seed,
    projection,
    units: toUnits(map, territory, settle),
    nets: nets.units,
    netTruths: nets.truths,
    roads: settleRoads(roads, metro, settle),
    areas: areas.map((area) => settleArea(area, settle)),
    buildings: toBuildings(blocks, built, territory.grids, settle),
    places: buildPlaces(sites, blocks, { metro, roads }, gridAt).map((place) =>
      settlePlace(place, territory.grids, settle),
    ),
    surroundings: outerBuilt.flatMap(({ buildings }) =>
      buildings.map((building) => settleBuilding(building, settle)),
    ),
  };
}

/** Brings points to the projection's meters, to the centimeter, so that every machine prints the same digits. */
function settler([x0, y0]: readonly [number, number]): Settle {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return ([x, y]) => [round(x + x0), round(y + y0)];
}

function toBuildings(
  blocks: readonly Block[],
  built: readonly BuiltBlock[],
  grids: readonly Grid[],
  settle: Settle,
): Building[] {
  return built
    .flatMap(({ buildings }, i) =>
      buildings.map((building) => ({
        ...settleBuilding(building, settle),
        gridCode: grids[blocks[i]!.grid]!.code,
      })),
    )
    .map((building, id) => ({ id, ...building }));
}

function settleBuilding(building: RawBuilding, settle: Settle): RawBuilding {
  return { ...building, ring: closed(building.ring.map(settle)) };
}

/** Playing fields as parks without a name. */
function greenAreas(built: readonly BuiltBlock[]): RawArea[] {
  return built.flatMap(({ greens }) =>
    greens.map((ring): RawArea => ({ kind: 'park', name: null, polygons: [[ring]] })),
  );
}

function settleRoads(roads: readonly RawRoad[], metro: readonly MetroLine[], settle: Settle): Road[] {
  const tunnels = metro.map(({ name, line }): RawRoad => ({ class: 'metro', name, line, bridge: false }));
  return [...roads, ...tunnels].map((road, id): Road => ({ ...road, id, line: road.line.map(settle) }));
}

function settleArea({ kind, name, polygons }: RawArea, settle: Settle): Area {
  const settled = polygons.map((rings) =>
    rings.map((ring, i) => {
      const isTurned = signedArea(ring) > 0 !== (i === 0);
      return closed((isTurned ? ring.toReversed() : ring).map(settle));
    }),
  );
  return { kind, name, polygons: settled };
}

function settlePlace({ kind, name, point, grid }: RawPlace, grids: readonly Grid[], settle: Settle): Place {
  return { kind, name, point: settle(point), gridCode: grids[grid]!.code };
}
