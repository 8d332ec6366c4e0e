import { buildProjection, gaussKruger3 } from '@/domain/geo/transverse-mercator';

import type { Area, Building, Geography, Place, Point, Road } from '../geography';
import { createRandom } from '../random';
import { groundAreas, lakePark, waterAreas, type RawArea } from './areas/build-areas';
import { layOutBlocks } from './blocks/lay-out-blocks';
import { chooseUses, listBlocks } from './blocks/list-blocks';
import { buildBlock } from './build/build-blocks';
import { buildNets } from './nets/build-nets';
import { buildPlaces, type RawPlace } from './places/build-places';
import { choosePlaceSites } from './places/choose-sites';
import { createGridLocator } from './places/locate';
import { layMetro, type MetroLine } from './places/metro';
import { drawPlan } from './plan/draw-plan';
import { drawWaters } from './plan/draw-water';
import { createZoning } from './plan/zoning';
import { closed, signedArea } from './plane/ring';
import { buildRoads, type RawRoad } from './roads/build-roads';
import { drawStrokes } from './roads/draw-strokes';
import { buildTerritory, toUnits, type Grid } from './territory/build-territory';
import { createWarp } from './warp';

/** The district's middle, in degrees. */
const MIDDLE = { longitude: 120.5, latitude: 30.5 } as const;

type Settle = (point: Point) => Point;

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
  const territory = buildTerritory({ map, warp, parcels, inDistrict: zoning.inDistrict, isNorth: waters.isNorth });
  const blocks = listBlocks(map, warp, territory);
  const sites = choosePlaceSites(blocks, territory, warp);
  const uses = chooseUses(random.fork('uses'), blocks, sites);
  const strokes = drawStrokes(trunk);
  const gridAt = createGridLocator(map, territory);
  const metro = layMetro(trunk, strokes, (point) => zoning.isUrban(warp.flatten(point)));
  const wet = [waters.river, waters.lake, ...waters.canals];
  const roads = buildRoads(random.fork('roads'), trunk, strokes, wet);
  const built = blocks.flatMap((block, i) =>
    buildBlock(trunk, block, uses[i]!, random.fork(`build-${block.leaf.face}`)).map((building) => ({
      ...building,
      gridCode: block.grid.code,
    })),
  );
  const areas = [
    ...groundAreas(map, blocks, uses, sites),
    lakePark(map, parcels, waters.lake),
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
    buildings: built.map((building, id): Building => ({ ...building, id, ring: closed(building.ring.map(settle)) })),
    places: buildPlaces(sites, blocks, { metro, roads }, gridAt).map((place) => settlePlace(place, territory.grids, settle)),
  };
}

/** Brings points to the projection's meters, to the centimeter, so that every machine prints the same digits. */
function settler([x0, y0]: readonly [number, number]): Settle {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return ([x, y]) => [round(x + x0), round(y + y0)];
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
