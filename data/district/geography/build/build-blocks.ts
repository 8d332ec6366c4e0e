import type { Point, Zone } from '../../geography';
import type { Random } from '../../random';
import type { Block, BlockUse } from '../blocks/block';
import { centralityOf } from '../blocks/choose-use';
import type { Trunk } from '../plan/draw-plan';
import { boundsOf, corners, orientedBox } from '../plane/ring';
import { leftOf } from '../plane/vector';
import { runProgram } from './block-program';
import { clearanceFrom } from './setback';
import { createSite, type RawBuilding, type Side, type Site } from './site';

/** Builds what a block is for. */
export function buildBlock(trunk: Trunk, block: Block, { program }: BlockUse, random: Random): readonly RawBuilding[] {
  if (program === 'open') return [];
  const site = createSite(sidesOf(trunk, block.leaf.face, block.leaf.zone));
  runProgram(program, { site, axis: axisOf(site, program === 'sheds' || program === 'offices'), centrality: centralityOf(block), random });
  return site.buildings;
}

function sidesOf({ map, lines }: Trunk, face: number, zone: Zone): Side[] {
  return map.loop(face).map((half): Side => {
    const lineClass = lines[map.line(half)]!.class;
    const [from, to] = [map.point(map.origin(half)), map.point(map.origin(half ^ 1))];
    return { from, to, clearance: clearanceFrom(lineClass, zone), lineClass, bounds: boundsOf([from, to]) };
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
