import type { LocalizedText } from '@/domain/text/localized-text';
import type { InspectedFile } from '../input/inspect-file';
import type { ReadControl } from '../input/open-bytes';
import type { ProblemLog } from '../report/problem-log';
import type { ImportSettings } from '../settings/import-settings';
import { countWords } from '../text/count-words';
import { checkLevels } from './check-levels';
import { draftLevels } from './draft-levels';
import { joinLevels } from './existing-levels';
import type { LevelDraft } from './level-draft';
import { nestLevels } from './nest-levels';
import { readRegionFile } from './read-region-file';
import { buildRegionSet, type RegionSet } from './region-set';

export interface RegionsBuilt {
  readonly regions: RegionSet;
  readonly notes: readonly LocalizedText[];
}

export interface RegionsContext {
  readonly settings: ImportSettings;
  /** Levels that are stored and stay. */
  readonly existing: readonly LevelDraft[];
  readonly shared: readonly string[];
  readonly district: LocalizedText;
  readonly problems: ProblemLog;
  readonly control: ReadControl;
}

/** Reads region files and fits them into one forest of levels with what is stored. */
export async function buildRegions(
  files: readonly InspectedFile[],
  { settings, existing, shared, district, problems, control }: RegionsContext,
): Promise<RegionsBuilt> {
  const readings = [];
  for (const file of files) {
    readings.push(await readRegionFile(file, settings.regionsCrs ?? null, problems, control));
  }
  const drafts = draftLevels(
    readings.map(({ file }) => file),
    settings,
    shared,
    district,
    problems,
  );
  const nested = nestLevels(joinLevels(existing, drafts));
  checkLevels(nested, problems);
  const regions = buildRegionSet(nested);
  return { regions, notes: [...readings.flatMap(({ notes }) => notes), levelsNote(regions)] };
}

/** No region yet: for files that are looked at before any boundary is known. */
export function noRegions(): RegionSet {
  return buildRegionSet([]);
}

function levelsNote({ levels }: RegionSet): LocalizedText {
  const parts = levels.map(({ level, regions }) => {
    const parent = levels.find((candidate) => candidate.level.id === level.parentId)?.level;
    return {
      zh: `${level.name.zh}（${level.id}）${countWords(regions.length)} 个${parent ? `，属于${parent.name.zh}` : ''}`,
      en: `${level.name.en} (${level.id}), ${countWords(regions.length)} region(s)${parent ? `, within ${parent.name.en}` : ''}`,
    };
  });
  return {
    zh: `区域级别：${parts.map(({ zh }) => zh).join('；')}。`,
    en: `Levels of regions: ${parts.map(({ en }) => en).join('; ')}.`,
  };
}
