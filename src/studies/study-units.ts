import type { Region } from '@/domain/region/region';
import type { StudyGround } from './study-ground';
import type { StudyInput } from './study';
import type { StudyRows } from './study-rows';

/** The regions of one level a study is about, and which row lies in which. */
export interface StudyUnits {
  readonly levelId: string;
  readonly regions: readonly Region[];
  /** Index in `regions` of each row; -1 for rows outside, of unknown region, or known only at a wider level. */
  readonly unitOfRow: Int32Array;
}

/** Levels of the rows' hierarchy, widest first. */
export function levelsOf(ground: StudyGround, rows: StudyRows): readonly string[] {
  return ground.hierarchies.find(({ id }) => id === rows.hierarchyId)?.levelIds ?? [];
}

/** The finest level of the rows' hierarchy. */
export function finestLevel(ground: StudyGround, rows: StudyRows): string | null {
  return levelsOf(ground, rows).at(-1) ?? null;
}

/** The regions of a level within the scope, and the unit of each row. */
export function unitsOfLevel({ ground, rows, frame }: StudyInput, levelId: string): StudyUnits {
  const byCode = new Map<string, Region>(ground.regions.map((region) => [region.code, region]));
  const isWithin = (region: Region): boolean => {
    for (let at: Region | undefined = region, steps = 0; at && steps < 32; steps++) {
      if (frame.scopeCode === null || at.code === frame.scopeCode) return true;
      at = at.parentCode === null ? undefined : byCode.get(at.parentCode);
    }
    return false;
  };
  const regions = ground.regions.filter((region) => region.levelId === levelId && isWithin(region));
  const place = new Map<string, number>(regions.map(({ code }, i) => [code, i]));
  const unitOfCode = Int32Array.from(rows.regionCodes, (code) => {
    for (let at = byCode.get(code), steps = 0; at && steps < 32; steps++) {
      if (at.levelId === levelId) return place.get(at.code) ?? -1;
      at = at.parentCode === null ? undefined : byCode.get(at.parentCode);
    }
    return -1;
  });
  const unitOfRow = new Int32Array(rows.count);
  for (let row = 0; row < rows.count; row++) {
    const region = rows.region[row]!;
    unitOfRow[row] = region < 0 ? -1 : unitOfCode[region]!;
  }
  return { levelId, regions, unitOfRow };
}
