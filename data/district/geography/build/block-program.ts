import type { Random } from '../../random';
import type { BlockTask } from './block-task';
import { buildCampus } from './campus';
import { buildLots, type LotStyle } from './lot-houses';
import { buildRows, type RowStyle } from './row-houses';
import { buildShopFronts } from './shop-fronts';
import { buildHall, buildStadium, buildTanks, buildTemple } from './single-buildings';

/** What is built on a block. */
export type BlockProgram =
  | 'courtyards'
  | 'walk-ups'
  | 'slabs'
  | 'towers'
  | 'offices'
  | 'mall'
  | 'sheds'
  | 'tanks'
  | 'village'
  | 'greenhouses'
  | 'school'
  | 'hospital'
  | 'civic'
  | 'market'
  | 'temple'
  | 'stadium'
  | 'open';

const floors = (least: number, most: number) => (random: Random) =>
  3 * Math.round(random.between(least, most)) + 1;

const WALK_UPS: RowStyle = {
  use: 'slab',
  depth: 12.5,
  length: [28, 52],
  gap: 8.5,
  rowGap: 14.5,
  height: floors(5, 7),
  open: 0.03,
};
const SLABS: RowStyle = {
  use: 'slab',
  depth: 14.5,
  length: [26, 48],
  gap: 10,
  rowGap: 20,
  height: floors(9, 12),
  open: 0.06,
};
const TOWERS: RowStyle = {
  use: 'tower',
  depth: 18,
  length: [26, 38],
  gap: 17,
  rowGap: 26,
  height: floors(18, 33),
  open: 0.08,
};
const SHEDS: RowStyle = {
  use: 'shed',
  depth: 44,
  length: [58, 128],
  gap: 15,
  rowGap: 19,
  height: floors(3, 4.4),
  open: 0.1,
};
const GREENHOUSES: RowStyle = {
  use: 'shed',
  depth: 8.5,
  length: [48, 74],
  gap: 5,
  rowGap: 4,
  height: () => 3.2,
  open: 0.05,
};
const COURTYARDS: LotStyle = {
  lotArea: 270,
  spread: 0.45,
  height: floors(1, 2.4),
  open: 0.05,
  margin: 0.55,
  use: 'courtyard',
  court: 0.3,
  wing: 0.26,
  followsLot: true,
};
const VILLAGE: LotStyle = {
  lotArea: 330,
  spread: 0.35,
  height: floors(2, 4),
  open: 0.2,
  margin: 1.7,
  use: 'village-house',
  court: 0,
  wing: 0.22,
  followsLot: false,
};

const PROGRAMS: Readonly<Record<BlockProgram, (task: BlockTask) => void>> = {
  courtyards: ({ site, random }) => {
    buildShopFronts(site, 0.7, random);
    buildLots(site, COURTYARDS, random);
  },
  'walk-ups': (task) => buildHousing(task, WALK_UPS, 0.7),
  slabs: (task) => buildHousing(task, SLABS, 0.5),
  towers: (task) => buildHousing(task, TOWERS, 0.45),
  offices: buildOffices,
  mall: ({ site, axis, random }) =>
    buildHall(site, axis, { use: 'shop', heightMeters: random.between(20, 32) }),
  sheds: ({ site, axis, random }) => {
    const depth = random.between(28, 62);
    buildRows(site, { ...SHEDS, depth, length: [1.2 * depth, 2.6 * depth] }, axis, random);
  },
  tanks: buildTanks,
  village: ({ site, random }) => buildLots(site, VILLAGE, random),
  greenhouses: ({ site, axis, random }) => buildRows(site, GREENHOUSES, axis, random),
  school: (task) =>
    buildCampus(task, {
      use: 'public',
      depth: 15,
      length: [42, 62],
      gap: 14,
      rowGap: 26,
      height: floors(4, 6),
      open: 0,
    }),
  hospital: (task) =>
    buildCampus(task, {
      use: 'public',
      depth: 22,
      length: [48, 78],
      gap: 16,
      rowGap: 26,
      height: floors(5, 16),
      open: 0,
    }),
  civic: ({ site, axis, random }) =>
    buildRows(site, { ...hall('public', 26, [60, 84], 28), rowGap: 60, gap: 22 }, axis, random),
  market: ({ site, axis, random }) => buildRows(site, hall('shop', 36, [46, 70], 9), axis, random),
  temple: buildTemple,
  stadium: buildStadium,
  open: () => undefined,
};

export function runProgram(program: BlockProgram, task: BlockTask): void {
  PROGRAMS[program](task);
}

function hall(
  use: RowStyle['use'],
  depth: number,
  length: RowStyle['length'],
  heightMeters: number,
): RowStyle {
  return { use, depth, length, gap: 16, rowGap: 18, height: () => heightMeters, open: 0 };
}

function buildHousing({ site, axis, random }: BlockTask, style: RowStyle, shops: number): void {
  buildShopFronts(site, shops, random);
  const height = style.height(random);
  // One compound is built at one time: its houses are nearly alike.
  buildRows(
    site,
    { ...style, height: (own) => (own.chance(0.8) ? height : style.height(own)) },
    axis,
    random,
  );
}

function buildOffices({ site, axis, centrality, random }: BlockTask): void {
  const depth = random.between(24, 36);
  const height = (own: Random): number =>
    4 * Math.round(own.between(5, 11) + 34 * centrality ** 2 * own.next()) + 2;
  const style: RowStyle = { use: 'office', depth, length: [30, 58], gap: 14, rowGap: 17, height, open: 0.06 };
  buildShopFronts(site, 0.25, random);
  buildRows(site, style, axis, random);
}
