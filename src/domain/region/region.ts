import type { LocalizedText } from '../text/localized-text';

/** Administrative or governance code of a region: an opaque string; never a number, never parsed for meaning. */
export type RegionCode = string & { readonly __brand: 'RegionCode' };

/** Marks a string as a region code; no check is made, for any non-empty string may be one. */
export function regionCode(code: string): RegionCode {
  return code as RegionCode;
}

/**
 * One level of a district's division, such as street, community or grid. Levels are data: a city may bring any
 * number of them, and levels form a forest (a level may have several levels below it, e.g. neighborhoods and
 * police districts below one city).
 */
export interface RegionLevel {
  /** Kebab-case, unique in the district, such as `street`. */
  readonly id: string;
  readonly name: LocalizedText;
  /** The level it divides; `null` for the widest. */
  readonly parentId: string | null;
}

/** A chain of levels from the widest to the finest; every incident is stamped once in each hierarchy. */
export interface RegionHierarchy {
  /** Id of its finest level. */
  readonly id: string;
  /** Level ids, widest first. */
  readonly levelIds: readonly string[];
}

/** One region, without its boundary. */
export interface Region {
  readonly code: RegionCode;
  readonly levelId: string;
  /** The region of the parent level that holds it; `null` at the widest level or where unknown. */
  readonly parentCode: RegionCode | null;
  readonly name: LocalizedText;
  /** Where its label stands: longitude, latitude in degrees, WGS 84; inside the region. */
  readonly labelPosition: readonly [number, number];
  /** `[west, south, east, north]` in degrees, WGS 84. */
  readonly bbox: readonly [number, number, number, number];
  /** Geodesic, WGS 84. */
  readonly areaSquareKilometers: number;
  /** Residents; `null` where unknown, which is not zero. */
  readonly population: number | null;
  readonly households: number | null;
}

/**
 * The chains of a forest of levels, one for each level that has none below it.
 *
 * @returns Hierarchies in the order of their finest levels in `levels`.
 * @throws {RangeError} If a level names a parent that does not exist, or the levels form a circle.
 */
export function toHierarchies(levels: readonly RegionLevel[]): RegionHierarchy[] {
  const byId = new Map(levels.map((level) => [level.id, level]));
  const parents = new Set(levels.map((level) => level.parentId));
  return levels
    .filter((level) => !parents.has(level.id))
    .map((leaf) => ({ id: leaf.id, levelIds: chainOf(leaf, byId) }))
    .concat(levels.length > 0 && levels.every((level) => parents.has(level.id)) ? circle() : []);
}

function chainOf(leaf: RegionLevel, byId: ReadonlyMap<string, RegionLevel>): string[] {
  const chain = [leaf.id];
  for (let level = leaf; level.parentId !== null;) {
    const parent = byId.get(level.parentId);
    if (!parent)
      throw new RangeError(`level ${level.id} names the parent ${level.parentId}, which does not exist`);
    if (chain.includes(parent.id)) circle();
    chain.unshift(parent.id);
    level = parent;
  }
  return chain;
}

function circle(): never {
  throw new RangeError('the levels form a circle');
}
