import type { Random } from '../random';
import type { Block, BlockUse } from './blocks/block';
import { chooseUses, listBlocks, listOuterBlocks } from './blocks/list-blocks';
import { buildBlock, type BuiltBlock } from './build/build-blocks';
import type { City } from './plan-city';
import { choosePlaceSites, type SitedPlace } from './places/choose-sites';

/** A block with what it is for and what stands on it. */
export interface DevelopedBlock extends BuiltBlock {
  readonly block: Block;
  readonly use: BlockUse;
}

export interface Development {
  readonly inner: readonly DevelopedBlock[];
  /** Blocks outside the district. */
  readonly outer: readonly DevelopedBlock[];
  /** Public places, by index of the inner block. */
  readonly sites: readonly SitedPlace[];
}

const FARMLAND: BlockUse = { program: 'open', cover: 'field' };

/** Builds on the district's blocks, and on those around it within sight of its border. */
export function developCity(random: Random, city: City): Development {
  const { warp, zoning, trunk, parcels, territory } = city;
  const inner = listBlocks(trunk.map, warp, territory);
  const outer = listOuterBlocks(trunk.map, warp, territory, parcels);
  const sites = choosePlaceSites(inner, territory, warp);
  const innerUses = chooseUses(random.fork('uses'), inner, sites);
  const outerUses = chooseUses(random.fork('outer-uses'), outer, []).map((use, i) => {
    const { flat, leaf } = outer[i]!;
    return zoning.isBuiltOn(flat) || leaf.zone === 'green' || leaf.zone === 'water' ? use : FARMLAND;
  });
  return {
    inner: inner.map((block, i) => develop(random, city, block, innerUses[i]!)),
    outer: outer.map((block, i) => develop(random, city, block, outerUses[i]!)),
    sites,
  };
}

function develop(random: Random, { trunk, shores }: City, block: Block, use: BlockUse): DevelopedBlock {
  const built = buildBlock(trunk, shores, block, use, random.fork(`build-${block.leaf.face}`));
  return { block, use, buildings: built.buildings, greens: built.greens };
}
