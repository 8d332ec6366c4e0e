import type { District } from '@/domain/district/district';
import type { Region } from '@/domain/region/region';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { WarningTarget } from '@/domain/warning/warning';
import { refuseRule, type RuleRefusal } from './judgment';

/** The district as rules know it. */
export type RuleGround = Pick<
  District,
  'name' | 'levels' | 'hierarchies' | 'regions' | 'categories' | 'timeZone' | 'timePrecision'
>;

/** The places a rule tells apart. */
export interface RuleUnits {
  /** Place of the hierarchy whose region codes are counted by, among the district's. */
  readonly hierarchyIndex: number;
  /** Whether the places are of the finest of several levels. */
  readonly isGrid: boolean;
  readonly targets: readonly WarningTarget[];
  /** Index of the place that holds a region of the hierarchy; -1 where there is none. */
  readonly indexOf: (regionCode: string | null) => number;
}

const MOST_STEPS = 32;

/** Finds the places a rule's `unit` names. */
export function unitsOfRule(ground: RuleGround, unit: string): RuleUnits | RuleRefusal {
  if (unit === 'whole') return wholeUnit(ground);
  const levelId = unit === 'next' || unit === 'finest' ? relativeLevel(ground, unit) : unit;
  if (levelId === null) return wholeUnit(ground);
  const hierarchyIndex = ground.hierarchies.findIndex(({ levelIds }) => levelIds.includes(levelId));
  const regions = ground.regions.filter((region) => region.levelId === levelId);
  if (hierarchyIndex < 0 || regions.length === 0) {
    return refuseRule(
      `本区没有层级“${levelId}”；请在规则中另选层级。`,
      `This district has no level ${levelId}; choose another level in the rule.`,
    );
  }
  const { levelIds } = ground.hierarchies[hierarchyIndex]!;
  return {
    hierarchyIndex,
    isGrid: levelIds.length >= 3 && levelId === levelIds.at(-1),
    targets: regions.map(toTarget),
    indexOf: unitFinder(ground, levelId, regions),
  };
}

/** What a region's code and name say, and where its sign stands. */
function toTarget({ code, name, labelPosition }: Region): WarningTarget {
  return {
    kind: 'region',
    regionCode: code,
    collectionId: null,
    featureId: null,
    name: { zh: name.zh, en: name.en || name.zh },
    position: labelPosition,
  };
}

function wholeUnit({ name }: RuleGround): RuleUnits {
  const target: WarningTarget = {
    kind: 'whole',
    regionCode: null,
    collectionId: null,
    featureId: null,
    name,
    position: null,
  };
  return { hierarchyIndex: 0, isGrid: false, targets: [target], indexOf: () => 0 };
}

/** Along the longest hierarchy: its widest or finest level with several regions; `null` where none has. */
function relativeLevel({ hierarchies, regions }: RuleGround, which: 'next' | 'finest'): string | null {
  const size = (levelId: string) => regions.filter((region) => region.levelId === levelId).length;
  const [longest] = hierarchies.toSorted(
    (a, b) => b.levelIds.length - a.levelIds.length || size(b.id) - size(a.id),
  );
  const several = longest?.levelIds.filter((levelId) => size(levelId) > 1) ?? [];
  return (which === 'next' ? several[0] : several.at(-1)) ?? null;
}

function unitFinder(ground: RuleGround, levelId: string, units: readonly Region[]) {
  const byCode = new Map<string, Region>(ground.regions.map((region) => [region.code, region]));
  const place = new Map<string, number>(units.map(({ code }, i) => [code, i]));
  const climb = (code: string): number => {
    let at = byCode.get(code);
    for (let steps = 0; at && at.levelId !== levelId && steps < MOST_STEPS; steps++) {
      at = at.parentCode === null ? undefined : byCode.get(at.parentCode);
    }
    return (at && place.get(at.code)) ?? -1;
  };
  const found = new Map<string, number>();
  return (regionCode: string | null): number => {
    if (regionCode === null) return -1;
    const known = found.get(regionCode) ?? climb(regionCode);
    found.set(regionCode, known);
    return known;
  };
}

/** A class with its name. */
export interface RuleCategory {
  readonly code: string;
  readonly name: LocalizedText;
}

/** The class of the first level above a class; a class the district does not name stands for itself. */
export function firstCategoryFinder({ categories }: RuleGround): (code: string) => string {
  const parents = new Map(categories.map(({ code, parentCode }) => [code, parentCode]));
  return (code) => lineage(parents, code).at(-1)!;
}

/** Whether a class is one of some, or lies below one; with none named, every class is. */
export function categoryTest({ categories }: RuleGround, codes: readonly string[]) {
  const parents = new Map(categories.map(({ code, parentCode }) => [code, parentCode]));
  return (code: string): boolean =>
    codes.length === 0 || lineage(parents, code).some((one) => codes.includes(one));
}

function lineage(parents: ReadonlyMap<string, string | null>, code: string): string[] {
  const chain = [code];
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const parent = parents.get(chain.at(-1)!) ?? null;
    if (parent === null || !parents.has(parent)) break;
    chain.push(parent);
  }
  return chain;
}
