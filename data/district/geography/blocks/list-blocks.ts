import type { Point } from '../../geography';
import type { Random } from '../../random';
import type { PlanarMap } from '../planar/planar-map';
import { centroid, containsPoint, corners, orientedBox } from '../plane/ring';
import type { SitedPlace } from '../places/choose-sites';
import { useOf } from '../places/choose-sites';
import type { Territory } from '../territory/build-territory';
import type { Warp } from '../warp';
import type { Block, BlockUse } from './block';
import { chooseUse } from './choose-use';
import { innerPoint } from './lay-out-blocks';

/** The blocks of the district, grid by grid. */
export function listBlocks(map: PlanarMap, warp: Warp, territory: Territory): Block[] {
  return territory.grids.flatMap((grid, gridIndex) =>
    grid.leaves.map((leaf): Block => {
      const ring = map.ring(leaf.face);
      const box = orientedBox(corners(ring, 4).map((i) => ring[i]!));
      const middle = centroid(ring);
      const center: Point = containsPoint(ring, middle) ? middle : innerPoint(ring);
      return { leaf, grid, gridIndex, center, flat: warp.flatten(center), shape: box.width / box.length };
    }),
  );
}

/** What every block is for: its public place, or the ordinary use of its zone. */
export function chooseUses(random: Random, blocks: readonly Block[], sites: readonly SitedPlace[]): BlockUse[] {
  const uses = blocks.map((block) =>
    chooseUse(block, random.fork(`superblock-${block.grid.root}`), random.fork(`block-${block.leaf.face}`)),
  );
  for (const { block, kind } of sites) uses[block] = useOf(kind);
  return uses;
}
