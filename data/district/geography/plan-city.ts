import type { Random } from '../random';
import { layOutBlocks, type Parcel } from './blocks/lay-out-blocks';
import { drawPlan, type Trunk } from './plan/draw-plan';
import { drawWaters, type Waters } from './plan/draw-water';
import { createZoning, type Zoning } from './plan/zoning';
import { Shores } from './roads/wet-spans';
import { buildTerritory, type Territory } from './territory/build-territory';
import { createWarp, type Warp } from './warp';

/** The city before anything stands in it: its streets, its waters, its blocks, and who governs which. */
export interface City {
  readonly warp: Warp;
  readonly zoning: Zoning;
  readonly waters: Waters;
  readonly shores: Shores;
  readonly trunk: Trunk;
  readonly parcels: readonly Parcel[];
  readonly territory: Territory;
}

export function planCity(random: Random): City {
  const warp = createWarp(random.fork('warp'));
  const zoning = createZoning(random.fork('zoning'));
  const waters = drawWaters(random.fork('water'), warp);
  const shores = new Shores([waters.river, waters.lake, ...waters.canals]);
  const trunk = drawPlan(random.fork('plan'), warp, waters);
  const parcels = layOutBlocks(random.fork('blocks'), { warp, trunk, waters, zoning });
  const territory = buildTerritory({
    map: trunk.map,
    warp,
    parcels,
    inDistrict: zoning.inDistrict,
    isNorth: waters.isNorth,
  });
  return { warp, zoning, waters, shores, trunk, parcels, territory };
}
