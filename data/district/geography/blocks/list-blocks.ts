import type { Random } from '../../random';
import type { SitedPlace } from '../places/choose-sites';
import { placeUse } from '../places/choose-sites';
import type { PlanarMap } from '../planar/planar-map';
import { centroid, containsPoint, corners, orientedBox } from '../plane/ring';
import { leavesOf } from '../territory/choose-district';
import type { Territory } from '../territory/build-territory';
import type { Warp } from '../warp';
import type { Block, BlockUse } from './block';
import { chooseUse } from './choose-use';
import { innerPoint, type Parcel } from './lay-out-blocks';

/** The blocks of the district, grid by grid. */
export function listBlocks(map: PlanarMap, warp: Warp, territory: Territory): Block[] {
  return territory.grids.flatMap((grid, index) =>
    grid.leaves.map((leaf) => toBlock(map, warp, leaf, grid.root, index)),
  );
}

/** Blocks outside the district: laid out around it, left whole beyond. */
export function listOuterBlocks(
  map: PlanarMap,
  warp: Warp,
  territory: Territory,
  parcels: readonly Parcel[],
): Block[] {
  return parcels.flatMap((root) =>
    leavesOf(root)
      .filter((leaf) => territory.gridOf(leaf.face) < 0)
      .map((leaf) => toBlock(map, warp, leaf, root.face, -1)),
  );
}

function toBlock(map: PlanarMap, warp: Warp, leaf: Parcel, root: number, grid: number): Block {
  const ring = map.ring(leaf.face);
  const box = orientedBox(corners(ring, 4).map((i) => ring[i]!));
  const middle = centroid(ring);
  const center = containsPoint(ring, middle) ? middle : innerPoint(ring);
  return { leaf, root, grid, ring, center, flat: warp.flatten(center), shape: box.width / box.length };
}

/** What every block is for: its public place, or the ordinary use of its zone. */
export function chooseUses(
  random: Random,
  blocks: readonly Block[],
  sites: readonly SitedPlace[],
): BlockUse[] {
  const uses = blocks.map((block) =>
    chooseUse(block, random.fork(`superblock-${block.root}`), random.fork(`block-${block.leaf.face}`)),
  );
  for (const { block, kind } of sites) uses[block] = placeUse(kind);
  return uses;
}
