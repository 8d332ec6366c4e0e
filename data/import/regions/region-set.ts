import { bbox } from '@turf/turf';
import { regionCode, toHierarchies, type RegionHierarchy, type RegionLevel } from '@/domain/region/region';
import type { RegionWithShape } from '#data/store/district-writer';
import { toCode } from '../text/to-code';
import { labelPosition } from './label-position';
import type { NestedLevel } from './nest-levels';
import type { ShapeIndex } from './shape-index';

const MAX_CODE_LENGTH = 64;

/** One level with its regions, ready to be stored and to be asked. */
export interface RegionSetLevel {
  readonly level: RegionLevel;
  readonly regions: readonly RegionWithShape[];
  /** Answers with places in `regions`. */
  readonly index: ShapeIndex;
}

/** All levels of a district, widest first. */
export interface RegionSet {
  readonly levels: readonly RegionSetLevel[];
  readonly hierarchies: readonly RegionHierarchy[];
  /** `[west, south, east, north]` in degrees of all regions. */
  readonly bbox: readonly [number, number, number, number];
}

/** Gives levels and regions the form of the domain. A code that several levels use gets the level's id before it. */
export function buildRegionSet(nested: readonly NestedLevel[]): RegionSet {
  const codes = uniqueCodes(nested);
  const levels = nested.map(({ id, name, parentId, regions, index }): RegionSetLevel => ({
    level: { id, name, parentId },
    index,
    regions: regions.map((region, i) => ({
      region: {
        code: regionCode(codes.get(id)![i]!),
        levelId: id,
        parentCode:
          parentId === null || region.parent < 0 ? null : regionCode(codes.get(parentId)![region.parent]!),
        name: region.name,
        labelPosition: labelPosition(region.shape),
        bbox: bbox(region.shape).slice(0, 4) as [number, number, number, number],
        areaSquareKilometers: region.areaSquareKilometers,
        population: region.population,
        households: region.households,
      },
      shape: region.shape,
    })),
  }));
  return {
    levels,
    hierarchies: toHierarchies(levels.map(({ level }) => level)),
    bbox: unionOf(levels.flatMap(({ regions }) => regions.map(({ region }) => region.bbox))),
  };
}

/** Codes by level. What is stored keeps its code, for incidents bear it. */
function uniqueCodes(nested: readonly NestedLevel[]): Map<string, string[]> {
  const stored = nested.flatMap(({ regions }) => regions.filter(({ file }) => file === ''));
  const used = new Set(stored.map(({ code }) => code));
  const unique = (levelId: string, code: string): string => {
    const own = used.has(code) ? `${levelId}:${code}` : code;
    used.add(own);
    return own.length <= MAX_CODE_LENGTH ? own : toCode(own, MAX_CODE_LENGTH);
  };
  return new Map(
    nested.map(({ id, regions }) => [
      id,
      regions.map(({ code, file }) => (file === '' ? code : unique(id, code))),
    ]),
  );
}

function unionOf(
  boxes: readonly (readonly [number, number, number, number])[],
): [number, number, number, number] {
  return boxes.reduce<[number, number, number, number]>(
    (union, box) => [
      Math.min(union[0], box[0]),
      Math.min(union[1], box[1]),
      Math.max(union[2], box[2]),
      Math.max(union[3], box[3]),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}
