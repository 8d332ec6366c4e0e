import type { LocalizedText } from '@/domain/text/localized-text';

import type { Place, Point, Zone } from '../../geography';
import { LANDMARKS } from '../../names/place-names';
import { STREETS } from '../../names/street-names';
import type { Block, BlockUse } from '../blocks/block';
import { distance } from '../plane/vector';
import type { Territory } from '../territory/build-territory';
import type { Warp } from '../warp';

/** A public place on a block of its own. */
export interface SitedPlace {
  readonly kind: Place['kind'];
  readonly name: LocalizedText;
  /** Index of the block. */
  readonly block: number;
}

interface Wish {
  readonly kind: Place['kind'];
  readonly name: LocalizedText;
  readonly near: Point;
  readonly zones: readonly Zone[];
  readonly area: readonly [least: number, most: number];
  readonly reachMeters: number;
}

const BUILT: readonly Zone[] = ['residential', 'new-town', 'old-town', 'village'];

const USES: Readonly<Partial<Record<Place['kind'], BlockUse>>> = {
  school: { program: 'school', cover: null },
  hospital: { program: 'hospital', cover: null },
  market: { program: 'market', cover: null },
  mall: { program: 'mall', cover: 'square' },
  government: { program: 'civic', cover: 'square' },
  park: { program: 'open', cover: 'park' },
  factory: { program: 'sheds', cover: 'industrial' },
  temple: { program: 'temple', cover: 'park' },
  stadium: { program: 'stadium', cover: 'square' },
};

/** Finds a block for every public place wished for, one each; a wish without a fitting block nearby is dropped. */
export function choosePlaceSites(blocks: readonly Block[], territory: Territory, warp: Warp): SitedPlace[] {
  const taken = new Set<number>();
  const places: SitedPlace[] = [];
  for (const wish of [...landmarkWishes(warp), ...officeWishes(territory), ...communityWishes(territory)]) {
    const isNew = places.every(({ name }) => name.zh !== wish.name.zh);
    const block = isNew ? bestBlock(blocks, taken, wish) : null;
    if (block === null) continue;
    taken.add(block);
    places.push({ kind: wish.kind, name: wish.name, block });
  }
  return places;
}

/** What a block with a public place is used for. */
export function placeUse(kind: Place['kind']): BlockUse {
  return USES[kind] ?? { program: 'open', cover: null };
}

function bestBlock(blocks: readonly Block[], taken: ReadonlySet<number>, wish: Wish): number | null {
  let best: number | null = null;
  let least = wish.reachMeters;
  blocks.forEach((block, i) => {
    const { areaSquareMeters, zone, ground } = block.leaf;
    if (taken.has(i) || ground !== 'land' || !wish.zones.includes(zone) || block.shape < leastShape(wish))
      return;
    if (areaSquareMeters < wish.area[0] || areaSquareMeters > wish.area[1]) return;
    const away = distance(block.center, wish.near);
    if (away < least) [best, least] = [i, away];
  });
  return best;
}

/** A stadium wants a block nearly as wide as long. */
function leastShape({ kind }: Wish): number {
  return kind === 'stadium' ? 0.66 : 0.4;
}

function landmarkWishes(warp: Warp): Wish[] {
  return LANDMARKS.map(({ kind, name, near, zones, area }) => ({
    kind,
    name,
    near: warp.bend([near[0] * 1000, near[1] * 1000]),
    zones,
    area: [area, kind === 'temple' && area > 10_000 ? Infinity : 4 * area + 20_000],
    reachMeters: 1600,
  }));
}

/** The office of every street, near the middle of its communities. */
function officeWishes({ communities, grids }: Territory): Wish[] {
  return STREETS.map(({ zh, en }, street): Wish => {
    const built = grids.filter((grid) => grid.street === street && BUILT.includes(grid.zone));
    const own = built.length > 0 ? built : grids.filter((grid) => grid.street === street);
    const axis = (k: 0 | 1): number => own.reduce((sum, grid) => sum + grid.center[k], 0) / own.length;
    const suffix = zh.endsWith('镇')
      ? ['人民政府', 'Government']
      : zh.endsWith('园区')
        ? ['管理委员会', 'Administration']
        : ['办事处', 'Office'];
    return {
      kind: 'government',
      name: { zh: `${zh}${suffix[0]!}`, en: `${en} ${suffix[1]!}` },
      near: communities.length > 0 ? [axis(0), axis(1)] : [0, 0],
      zones: BUILT,
      area: [5_000, 30_000],
      reachMeters: 2500,
    };
  });
}

/** Every community has a school; every second a market; some a clinic and a park. */
function communityWishes({ communities, grids }: Territory): Wish[] {
  return communities.flatMap(({ stem }, i): Wish[] => {
    const built = grids.filter((grid) => grid.community === i && BUILT.includes(grid.zone));
    if (built.length === 0) return [];
    const at = (share: number): Point =>
      built[Math.min(built.length - 1, Math.floor(share * built.length))]!.center;
    const wish = (
      kind: Place['kind'],
      suffix: readonly [string, string],
      area: Wish['area'],
      share: number,
    ): Wish => ({
      kind,
      name: { zh: `${stem.zh}${suffix[0]}`, en: `${stem.en} ${suffix[1]}` },
      near: at(share),
      zones: BUILT,
      area,
      reachMeters: 700,
    });
    return [
      wish('school', ['小学', 'Primary School'], [9_000, 32_000], 0.5),
      ...(i % 2 === 0 ? [wish('market', ['农贸市场', 'Market'], [4_500, 15_000], 0.25)] : []),
      ...(i % 3 === 1
        ? [wish('hospital', ['社区卫生服务中心', 'Community Clinic'], [4_500, 14_000], 0.75)]
        : []),
      ...(i % 2 === 1 ? [wish('park', ['公园', 'Park'], [9_000, 30_000], 0.9)] : []),
    ];
  });
}
