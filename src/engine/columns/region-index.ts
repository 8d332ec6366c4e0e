import type { Region, RegionHierarchy } from '@/domain/region/region';

/** How the rows of one hierarchy roll up to one of its levels. */
export interface LevelRollup {
  readonly levelId: string;
  /** Codes of the level's regions, in the district's order. */
  readonly codes: readonly string[];
  /**
   * For each region number of the hierarchy the slot at this level: an index in `codes`, `codes.length` for outside,
   * `codes.length + 1` for unknown (also where the region is known only at a wider level).
   */
  readonly slots: Uint16Array;
}

/** Numbers of the regions of one hierarchy, all levels together, as the columns keep them. */
export interface RegionIndex {
  readonly hierarchyId: string;
  readonly codes: readonly string[];
  /** Number of a region; `unknown` for a code the district does not list. */
  readonly numberOf: (code: string) => number;
  /** Number of rows with a place in none of the regions. */
  readonly outside: number;
  /** Number of rows of which neither place nor region is known. */
  readonly unknown: number;
  /** Widest first. */
  readonly levels: readonly LevelRollup[];
}

export type IndexedRegion = Pick<Region, 'code' | 'levelId' | 'parentCode'>;

/** Two numbers stand for outside and unknown. */
const MOST_REGIONS = 0xffff - 1;

/** @throws {RangeError} If the hierarchy holds more regions than a 16-bit number tells apart. */
export function buildRegionIndex(hierarchy: RegionHierarchy, regions: readonly IndexedRegion[]): RegionIndex {
  const own = regions.filter((region) => hierarchy.levelIds.includes(region.levelId));
  if (own.length > MOST_REGIONS) {
    throw new RangeError(`hierarchy ${hierarchy.id} has ${own.length} regions, at most ${MOST_REGIONS} fit`);
  }
  const numbers = new Map<string, number>(own.map((region, number) => [region.code, number]));
  const outside = own.length;
  const unknown = own.length + 1;
  return {
    hierarchyId: hierarchy.id,
    codes: own.map((region) => region.code),
    numberOf: (code) => numbers.get(code) ?? unknown,
    outside,
    unknown,
    levels: hierarchy.levelIds.map((levelId) => buildLevel(levelId, own, numbers)),
  };
}

function buildLevel(
  levelId: string,
  own: readonly IndexedRegion[],
  numbers: ReadonlyMap<string, number>,
): LevelRollup {
  const codes = own.filter((region) => region.levelId === levelId).map((region) => region.code as string);
  const slotOfCode = new Map(codes.map((code, slot) => [code, slot]));
  const slots = new Uint16Array(own.length + 2).fill(codes.length + 1);
  slots[own.length] = codes.length;
  own.forEach((region, number) => {
    let at: IndexedRegion | undefined = region;
    for (let steps = 0; at && at.levelId !== levelId && steps < own.length; steps++) {
      const parent: number | undefined = at.parentCode === null ? undefined : numbers.get(at.parentCode);
      at = parent === undefined ? undefined : own[parent];
    }
    const slot = at?.levelId === levelId ? slotOfCode.get(at.code) : undefined;
    if (slot !== undefined) slots[number] = slot;
  });
  return { levelId, codes, slots };
}
