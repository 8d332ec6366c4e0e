import type { Region, RegionLevel } from './region';

/** Regions of a district by code, parent and level. */
export interface RegionTree {
  readonly byCode: ReadonlyMap<string, Region>;
  readonly levelById: ReadonlyMap<string, RegionLevel>;
  /** Regions directly below a region, in the order of the district; those without a parent below `null`. */
  readonly childrenOf: (code: string | null) => readonly Region[];
  /** From the widest to the region itself; empty where the code is unknown. */
  readonly pathTo: (code: string) => readonly Region[];
  readonly ofLevel: (levelId: string) => readonly Region[];
  /** Levels directly below a level; the widest ones below `null`. */
  readonly levelsBelow: (levelId: string | null) => readonly RegionLevel[];
}

/**
 * Indexes the regions of a district.
 *
 * A region whose parent is not among them counts as one without a parent.
 */
export function buildRegionTree(regions: readonly Region[], levels: readonly RegionLevel[]): RegionTree {
  const byCode = new Map<string, Region>(regions.map((region) => [region.code, region]));
  const levelById = new Map(levels.map((level) => [level.id, level]));
  const children = new Map<string | null, Region[]>();
  const byLevel = new Map<string, Region[]>();
  for (const region of regions) {
    const parent = region.parentCode !== null && byCode.has(region.parentCode) ? region.parentCode : null;
    pushTo(children, parent, region);
    pushTo(byLevel, region.levelId, region);
  }
  const pathTo = (code: string): Region[] => {
    const path: Region[] = [];
    for (let at = byCode.get(code); at && !path.includes(at);) {
      path.unshift(at);
      at = at.parentCode === null ? undefined : byCode.get(at.parentCode);
    }
    return path;
  };
  return {
    byCode,
    levelById,
    childrenOf: (code) => children.get(code) ?? [],
    pathTo,
    ofLevel: (levelId) => byLevel.get(levelId) ?? [],
    levelsBelow: (levelId) => levels.filter((level) => level.parentId === levelId),
  };
}

function pushTo<K>(map: Map<K, Region[]>, key: K, region: Region): void {
  const list = map.get(key);
  if (list) list.push(region);
  else map.set(key, [region]);
}

/**
 * The level whose regions are ranked: the one asked for, else the one below the scope, else the widest.
 *
 * @param scope Code of a region; `null` for the whole district.
 * @returns     `null` where the district has no levels.
 */
export function rankedLevel(
  tree: RegionTree,
  { scope, level }: { readonly scope: string | null; readonly level: string | null },
): string | null {
  const scopeLevel = scope === null ? null : (tree.byCode.get(scope)?.levelId ?? null);
  const root = tree.childrenOf(null)[0]?.levelId ?? null;
  return level ?? tree.levelsBelow(scopeLevel ?? root)[0]?.id ?? root;
}
