import { buildProjection, gaussKruger3 } from '@/domain/geo/transverse-mercator';

import type { Area, Building, Geography, Point, Road } from '../geography';
import { createRandom } from '../random';
import { groundAreas, lakePark, waterAreas, type RawArea } from './areas/build-areas';
import type { Block } from './blocks/block';
import { chooseUse } from './blocks/choose-use';
import { layOutBlocks } from './blocks/lay-out-blocks';
import { buildBlock } from './build/build-blocks';
import { drawPlan } from './plan/draw-plan';
import { drawWaters } from './plan/draw-water';
import { createZoning } from './plan/zoning';
import { centroid, closed, orientedBox, signedArea } from './plane/ring';
import { buildRoads } from './roads/build-roads';
import { buildTerritory, toUnits } from './territory/build-territory';
import { createWarp } from './warp';

const MIDDLE = { longitude: 120.5, latitude: 30.5 } as const;

export function buildGeography(seed: number): Geography {
  const random = createRandom(seed).fork('geography');
  const warp = createWarp(random.fork('warp'));
  const zoning = createZoning(random.fork('zoning'));
  const waters = drawWaters(random.fork('water'), warp);
  const trunk = drawPlan(random.fork('plan'), warp, waters);
  const parcels = layOutBlocks(random.fork('blocks'), warp, trunk, waters, zoning);
  const { map } = trunk;
  const riverMiddle = waters.river.middles[0]!;
  const isNorth = (p: Point): boolean => {
    let b = 0;
    for (let i = 0; i < riverMiddle.length; i++) if (Math.abs(riverMiddle[i]![0] - p[0]) < Math.abs(riverMiddle[b]![0] - p[0])) b = i;
    return p[1] > riverMiddle[b]![1];
  };
  const territory = buildTerritory({ map, warp, parcels, inDistrict: zoning.inDistrict, isNorth });
  const blocks: Block[] = territory.grids.flatMap((grid, gridIndex) =>
    grid.leaves.map((leaf): Block => {
      const center = centroid(map.ring(leaf.face));
      const box = orientedBox(map.ring(leaf.face));
      return { leaf, grid, gridIndex, center, flat: warp.flatten(center), shape: box.width / box.length };
    }),
  );
  const uses = blocks.map((block) => chooseUse(block, random.fork(`character-${block.grid.root}`), random.fork(`use-${block.leaf.face}`)));
  const projection = buildProjection(gaussKruger3(MIDDLE.longitude));
  const [x0, y0] = projection.toMeters(MIDDLE.longitude, MIDDLE.latitude);
  const settle = ([x, y]: Point): Point => [Math.round((x + x0) * 100) / 100, Math.round((y + y0) * 100) / 100];
  const raw = blocks.flatMap((block, i) =>
    buildBlock(trunk, block, uses[i]!, random.fork(`build-${block.leaf.face}`)).map((building) => ({ ...building, code: block.grid.code })),
  );
  const buildings: Building[] = raw.map(({ ring, heightMeters, use, code }, id) => ({ id, ring: closed(ring.map(settle)), heightMeters, use, gridCode: code }));
  const allWaters = [waters.river, waters.lake, ...waters.canals];
  const roads: Road[] = buildRoads(random.fork('roads'), trunk, allWaters).map((road, id) => ({ ...road, id, line: road.line.map(settle) }));
  const rawAreas: RawArea[] = [...groundAreas(map, blocks, uses), lakePark(map, parcels, waters.lake), ...waterAreas(waters)];
  const areas: Area[] = rawAreas.map(({ kind, name, polygons }) => ({
    kind,
    name,
    polygons: polygons.map((rings) => rings.map((ring, i) => closed((signedArea(ring) > 0 === (i === 0) ? ring : ring.toReversed()).map(settle)))),
  }));
  return { seed, projection, units: toUnits(map, territory, settle), nets: [], roads, areas, buildings, places: [] };
}
