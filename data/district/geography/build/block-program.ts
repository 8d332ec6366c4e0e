import type { Point } from '../../geography';
import type { Random } from '../../random';
import { boxAlong, centroid } from '../plane/ring';
import { along, dot, leftOf } from '../plane/vector';
import { buildLots, type LotStyle } from './lot-houses';
import { buildRows, type RowStyle } from './row-houses';
import { buildShopFronts } from './shop-fronts';
import { fitsSite, insideSpans, isFree, place, rectangle, type RawBuilding, type Site } from './site';

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

/** A block to be built on. */
export interface BlockTask {
  readonly site: Site;
  /** The way rows run. */
  readonly axis: Point;
  /** How central the block is: 0 at the edge of town to 1 in the middle of its business quarter. */
  readonly centrality: number;
  readonly random: Random;
}

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

/** One large hall, as large as the block takes. */
function buildHall(
  site: Site,
  axis: Point,
  { use, heightMeters }: Pick<RawBuilding, 'use' | 'heightMeters'>,
): void {
  if (site.inner.length < 3) return;
  const box = boxAlong(site.inner, axis);
  for (const share of [0.9, 0.8, 0.7, 0.6, 0.5, 0.4]) {
    const ring = rectangle(box.center, axis, share * box.length, share * box.width);
    if (place(site, { ring, heightMeters, use }, 5)) return;
  }
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

/** Houses on one side, a running track on the other where there is room. */
function buildCampus({ site, axis, random }: BlockTask, style: RowStyle): void {
  buildRows(site, style, axis, random);
  if (site.buildings.length < 3) return;
  const levels = site.buildings.map(({ ring }) => dot(centroid(ring), axis));
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const isKept = levels.map((level) => level <= low + 0.55 * (high - low));
  const kept = site.buildings.filter((_, i) => isKept[i]);
  site.buildings.splice(0, Infinity, ...kept);
  const across = leftOf(axis);
  const box = boxAlong(site.inner, axis);
  for (const size of [1, 0.8, 0.62, 0.48]) {
    for (const way of [axis, across]) {
      const reach = way === axis ? 86 * size : 46 * size;
      const center = along(box.center, axis, box.length / 2 - reach - 3);
      const track = oval(center, way, [86 * size, 46 * size], 28);
      if (!fitsSite(site, track) || !isFree(site, track, 4)) continue;
      site.greens.push(track);
      return;
    }
  }
}

/** Round tanks on a square raster. */
function buildTanks({ site, axis, random }: BlockTask): void {
  const radius = random.between(9, 15);
  const pitch = 2 * radius + 12;
  const across = leftOf(axis);
  const height = random.between(11, 18);
  const origin = site.inner[0];
  if (!origin) return;
  for (let row = -20; row <= 20; row++) {
    const through = along(origin, across, row * pitch);
    for (const [from, to] of insideSpans(site.inner, through, axis)) {
      for (let at = from + radius + 2; at < to - radius - 2; at += pitch) {
        const ring = oval(along(through, axis, at), axis, [radius, radius], 16);
        place(site, { ring, heightMeters: height, use: 'shed' }, 6);
      }
    }
  }
}

/** Halls one behind another on an axis, side halls along their courts. */
function buildTemple({ site, axis }: BlockTask): void {
  const across = leftOf(axis);
  const middle = centroid(site.inner.length >= 3 ? site.inner : site.ring);
  for (const row of [-1, 0, 1]) {
    const court = along(middle, across, 34 * row);
    place(
      site,
      {
        ring: rectangle(court, axis, row === 0 ? 30 : 24, 15),
        heightMeters: row === 0 ? 16 : 11,
        use: 'public',
      },
      3,
    );
    for (const side of [-26, 26]) {
      const ring = rectangle(along(along(court, across, 17), axis, side), axis, 9, 24);
      place(site, { ring, heightMeters: 7, use: 'public' }, 3);
    }
  }
}

function buildStadium({ site, axis }: BlockTask): void {
  const box = site.inner;
  const middle: Point = [
    box.reduce((sum, p) => sum + p[0], 0) / box.length,
    box.reduce((sum, p) => sum + p[1], 0) / box.length,
  ];
  for (const size of [120, 100, 85, 70, 55]) {
    const ring = oval(middle, axis, [size, 0.78 * size], 40);
    if (place(site, { ring, heightMeters: 32, use: 'public' }, 5)) return;
  }
}

function oval(center: Point, axis: Point, radii: Point, points: number): Point[] {
  return Array.from({ length: points }, (_, i) => {
    const angle = (2 * Math.PI * i) / points;
    return along(along(center, axis, radii[0] * Math.cos(angle)), leftOf(axis), radii[1] * Math.sin(angle));
  });
}
