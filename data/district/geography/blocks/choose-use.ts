import type { Random } from '../../random';
import type { BlockProgram } from '../build/block-program';
import { distance } from '../plane/vector';
import type { Block, BlockUse, Cover } from './block';

/** Middles of the two business quarters and of the old town on the flat sheet, in meters. */
const BUSINESS = [
  { at: [900, 1750], reach: 750 },
  { at: [1150, -700], reach: 480 },
] as const;

/** 1 in the middle of a business quarter, 0 far from both. */
export function centralityOf({ flat }: Block): number {
  return Math.max(...BUSINESS.map(({ at, reach }) => Math.exp(-((distance(at, flat) / reach) ** 2))));
}

/**
 * What an ordinary block is for. Blocks between the same avenues share a character, so that quarters differ.
 *
 * @param character Stream of the superblock, drawn from afresh for every block of it.
 */
export function chooseUse(block: Block, character: Random, random: Random): BlockUse {
  switch (block.leaf.zone) {
    case 'old-town':
      return devote(random.chance(0.1) ? 'walk-ups' : 'courtyards');
    case 'new-town':
      return newTownUse(block, random);
    case 'industrial':
      return industrialUse(random);
    case 'village':
      return random.chance(0.12) ? devote('open', 'wood') : devote('village');
    case 'fields':
      return fieldUse(random);
    case 'green':
      return devote('open', 'wood');
    case 'water':
      return devote('open');
    case 'residential':
      return residentialUse(block, character, random);
  }
}

function devote(program: BlockProgram, cover: Cover | null = null): BlockUse {
  return { program, cover };
}

function newTownUse(block: Block, random: Random): BlockUse {
  const toss = random.next();
  if (toss < 0.03) return devote('open', 'park');
  if (random.chance(0.25 + 0.6 * centralityOf(block))) return devote(toss > 0.93 ? 'mall' : 'offices');
  return devote(toss < 0.6 ? 'towers' : 'slabs');
}

function industrialUse(random: Random): BlockUse {
  const toss = random.next();
  if (toss < 0.05) return devote('walk-ups');
  if (toss < 0.09) return devote('offices', 'industrial');
  if (toss < 0.15) return devote('tanks', 'industrial');
  return devote(toss < 0.22 ? 'open' : 'sheds', 'industrial');
}

function fieldUse(random: Random): BlockUse {
  const toss = random.next();
  if (toss < 0.05) return devote('greenhouses', 'field');
  if (toss < 0.1) return devote('open', 'pond');
  return devote('open', toss < 0.22 ? 'wood' : 'field');
}

const CHARACTERS: readonly (readonly BlockProgram[])[] = [
  ['walk-ups', 'walk-ups', 'walk-ups', 'slabs'],
  ['walk-ups', 'walk-ups', 'slabs', 'towers'],
  ['slabs', 'slabs', 'walk-ups', 'towers'],
  ['slabs', 'towers', 'towers', 'slabs'],
];

function residentialUse(block: Block, character: Random, random: Random): BlockUse {
  const isLarge = block.leaf.areaSquareMeters > 36_000;
  if (random.chance(isLarge ? 0.1 : 0.02)) return devote('open', 'park');
  const mix = character.pick(CHARACTERS);
  return devote(random.pick(mix));
}
