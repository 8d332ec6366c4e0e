import type { Point } from '../../geography';
import type { Random } from '../../random';
import type { Block, BlockUse } from '../blocks/block';
import { centralityOf } from '../blocks/choose-use';
import type { Trunk } from '../plan/draw-plan';
import { boundsOf, corners, orientedBox } from '../plane/ring';
import { leftOf } from '../plane/vector';
import type { Shores } from '../roads/wet-spans';
import { runProgram } from './block-program';
import { clearanceFrom } from './setback';
import { createSite, type RawBuilding, type Side, type Site } from './site';

/** What stands on a block. */
export interface BuiltBlock {
  readonly buildings: readonly RawBuilding[];
  /** Playing fields, as open rings. */
  readonly greens: readonly (readonly Point[])[];
}

/** Builds what a block is for, on dry ground and clear of its streets. */
export function buildBlock(
  trunk: Trunk,
  shores: Shores,
  block: Block,
  use: BlockUse,
  random: Random,
): BuiltBlock {
  if (use.program === 'open') return { buildings: [], greens: [] };
  const site = createSite(sidesOf(trunk, block));
  const isFree = use.program === 'sheds' || use.program === 'offices';
  runProgram(use.program, { site, axis: axisOf(site, isFree), centrality: centralityOf(block), random });
  if (!shores.isNear(block.ring)) return site;
  const isDry = (ring: readonly Point[]): boolean => !shores.touches(ring);
  return { buildings: site.buildings.filter(({ ring }) => isDry(ring)), greens: site.greens.filter(isDry) };
}

/** A block's sides with the street along each. */
export function sidesOf({ map, lines }: Trunk, block: Block): Side[] {
  return map.loop(block.leaf.face).map((half): Side => {
    const lineClass = lines[map.line(half)]!.class;
    const [from, to] = [map.point(map.origin(half)), map.point(map.origin(half ^ 1))];
    return {
      from,
      to,
      clearance: clearanceFrom(lineClass, block.leaf.zone),
      lineClass,
      bounds: boundsOf([from, to]),
    };
  });
}

/** Along the block's longer way; houses face south, so there the more easterly of its two ways counts. */
function axisOf(site: Site, isFree: boolean): Point {
  const ring = site.inner.length >= 3 ? site.inner : site.ring;
  const box = orientedBox(corners(ring, 3).map((i) => ring[i]!));
  const { axis } = box;
  const turned = isFree || Math.abs(axis[0]) >= Math.abs(axis[1]) ? axis : leftOf(axis);
  return turned[0] < 0 ? [-turned[0], -turned[1]] : turned;
}
