import { buildProjection, gaussKruger3 } from '@/domain/geo/transverse-mercator';

import type { Geography, Point } from '../geography';
import { createRandom, type Random } from '../random';
import { greenAreas, groundAreas, lakePark, pondAreas, waterAreas, type RawArea } from './areas/build-areas';
import { developCity, type Development } from './develop-city';
import { buildNets } from './nets/build-nets';
import { buildPlaces } from './places/build-places';
import { createGridLocator } from './places/locate';
import { layMetro } from './places/metro';
import { planCity, type City } from './plan-city';
import { buildRoads, toRoads, type RawRoad } from './roads/build-roads';
import { drawStrokes, type Stroke } from './roads/draw-strokes';
import {
  settleAreas,
  settleAt,
  settleBuildings,
  settlePlaces,
  settleRoads,
  settleSurroundings,
} from './settle';
import { toUnits } from './territory/build-territory';

/** The district's middle, in degrees. */
const MIDDLE = { longitude: 120.5, latitude: 30.5 } as const;
const LAKE_WALK = { zh: '环湖步道', en: 'Lakeside Walk' };

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
  const city = planCity(random);
  const { trunk, territory, zoning, warp } = city;
  const development = developCity(random, city);
  const strokes = drawStrokes(trunk);
  const metro = layMetro(trunk, strokes, (point) => zoning.isUrban(warp.flatten(point)));
  const roads = layRoads(random.fork('roads'), city, strokes);
  const gridAt = createGridLocator(trunk.map, territory);
  const places = buildPlaces(development, { metro, roads }, gridAt);
  const projection = buildProjection(gaussKruger3(MIDDLE.longitude));
  const settle = settleAt(projection.toMeters(MIDDLE.longitude, MIDDLE.latitude));
  const nets = buildNets(random.fork('nets'), trunk.map, territory, settle);
  const codes = territory.grids.map((grid) => grid.code);
  const buildings = development.inner.flatMap(({ block, buildings: own }) =>
    own.map((building) => ({ ...building, gridCode: codes[block.grid]! })),
  );
  return {
    seed,
    projection,
    units: toUnits(trunk.map, territory, settle),
    nets: nets.units,
    netTruths: nets.truths,
    roads: settleRoads(roads, metro, settle),
    areas: settleAreas(layGround(random.fork('ponds'), city, development), settle),
    buildings: settleBuildings(buildings, settle),
    places: settlePlaces(places, codes, settle),
    surroundings: settleSurroundings(
      development.outer.flatMap((block) => block.buildings),
      settle,
    ),
  };
}

function layRoads(
  random: Random,
  { trunk, shores, waters, zoning, warp }: City,
  strokes: readonly Stroke[],
): RawRoad[] {
  const isNamed = (point: Point): boolean => {
    const flat = warp.flatten(point);
    return zoning.inDistrict(flat) || zoning.isLaidOut(flat);
  };
  return [
    ...buildRoads(random, trunk, { strokes, shores, isNamed }),
    ...toRoads({ class: 'lane', name: LAKE_WALK, line: waters.promenade }, shores),
  ];
}

/** Areas in the order they lie on one another. */
function layGround(
  random: Random,
  { trunk, parcels, waters }: City,
  { inner, outer, sites }: Development,
): RawArea[] {
  const blocks = [...inner, ...outer];
  return [
    ...groundAreas(trunk.map, blocks, sites),
    lakePark(trunk.map, parcels, waters.lake),
    ...greenAreas(blocks),
    ...pondAreas(random, trunk, blocks),
    ...waterAreas(waters),
  ];
}
