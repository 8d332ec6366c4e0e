import type { ExistingDistrict } from '../import-target';
import type { LevelDraft, RegionEntry } from './level-draft';

/** The levels that are stored, as drafts, so that what is added is fitted in among them. */
export function existingLevels({ district, regions }: ExistingDistrict): LevelDraft[] {
  return district.levels.map((level) => ({
    id: level.id,
    name: level.name,
    statedParentId: level.parentId ?? undefined,
    regions: regions
      .filter(({ region }) => region.levelId === level.id)
      .map(({ region, shape }): RegionEntry => ({
        file: '',
        line: 0,
        code: region.code,
        name: region.name,
        statedParent: region.parentCode,
        population: region.population,
        households: region.households,
        shape,
      })),
  }));
}

/** Existing levels with the new ones put in: a region of the same level and code is replaced. */
export function joinLevels(existing: readonly LevelDraft[], added: readonly LevelDraft[]): LevelDraft[] {
  const kept = existing.map((level) => {
    const newer = added.find(({ id }) => id === level.id);
    if (!newer) return level;
    const codes = new Set(newer.regions.map(({ code }) => code));
    return {
      ...newer,
      statedParentId: newer.statedParentId ?? level.statedParentId,
      regions: [...level.regions.filter(({ code }) => !codes.has(code)), ...newer.regions],
    };
  });
  return [...kept, ...added.filter(({ id }) => !existing.some((level) => level.id === id))];
}
