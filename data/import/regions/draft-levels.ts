import type { MultiPolygon } from 'geojson';
import { sameText, type LocalizedText } from '@/domain/text/localized-text';
import { ImportRefusal } from '../import-refusal';
import type { ProblemLog } from '../report/problem-log';
import type { ImportSettings } from '../settings/import-settings';
import { cleanText } from '../text/clean-text';
import { toCode } from '../text/to-code';
import {
  knownLevel,
  levelFromFileName,
  levelFromNames,
  levelFromValue,
  type LevelGuess,
} from './guess-level';
import { guessRegionColumns, type RegionColumns } from './guess-region-columns';
import type { LevelDraft, RegionEntry } from './level-draft';
import type { RegionDraft, RegionFile } from './region-draft';
import { depthsOf } from './split-by-depth';

const MAX_CODE_LENGTH = 64;
const MAX_NAME_LENGTH = 120;

interface LevelPart {
  readonly level: LevelGuess;
  readonly columns: RegionColumns;
  readonly drafts: readonly RegionDraft[];
}

/**
 * Sorts the regions of all files into levels and gives each its code and name. Files of one level are put together.
 *
 * @param shared   Words that all files of the import have in their names.
 * @param district Name of the district: that of a boundary that stands alone and has no name.
 * @throws {ImportRefusal} If codes are damaged or stand for different regions of one level.
 */
export function draftLevels(
  files: readonly RegionFile[],
  settings: ImportSettings,
  shared: readonly string[],
  district: LocalizedText,
  problems: ProblemLog,
): LevelDraft[] {
  const parts = files.flatMap((file) => splitFile(file, settings, shared, problems));
  const ids = [...new Set(parts.map(({ level }) => level.id))];
  return ids.map((id) => {
    const own = parts.filter(({ level }) => level.id === id);
    const stated = settings.levels[id];
    const parents = own
      .flatMap(({ drafts }) => drafts.map(({ file }) => settings.regionFiles[file]?.parent))
      .filter((parent) => parent !== undefined);
    const guessed = own[0]!.level.name;
    return {
      id,
      name: { zh: stated?.zh ?? stated?.en ?? guessed.zh, en: stated?.en ?? stated?.zh ?? guessed.en },
      statedParentId: stated?.parent ?? parents[0],
      regions: joinRepeated(
        id,
        own.flatMap((part) => part.drafts.map((draft) => toEntry(id, draft, part, district))),
        problems,
      ),
    };
  });
}

function splitFile(
  { name, drafts }: RegionFile,
  settings: ImportSettings,
  shared: readonly string[],
  problems: ProblemLog,
): LevelPart[] {
  const stated = settings.regionFiles[name];
  const columns = guessRegionColumns(drafts, {
    code: stated?.codeColumn,
    name: stated?.nameColumn,
    parent: stated?.parentColumn,
    level: stated?.levelColumn,
  });
  if (stated?.level !== undefined) return [{ level: statedLevel(stated.level), columns, drafts }];
  const levelColumn = columns.level;
  if (levelColumn !== null) return splitByColumn(drafts, levelColumn, columns, problems);
  const depths = depthsOf(
    name,
    drafts.map((draft) => ({ code: codeOf(draft, columns) ?? '', parent: valueOf(draft, columns.parent) })),
  );
  const byFile = levelFromFileName(name, shared);
  const namesOf = (some: readonly RegionDraft[]): string[] =>
    some.map((draft) => valueOf(draft, columns.name) ?? '');
  if (!depths) {
    const level = knownLevel(byFile.id.replaceAll('-', '')) ?? levelFromNames(namesOf(drafts)) ?? byFile;
    return [{ level, columns, drafts }];
  }
  return [...new Set(depths)]
    .sort((a, b) => a - b)
    .map((depth) => {
      const some = drafts.filter((_, i) => depths[i] === depth);
      const level = levelFromNames(namesOf(some)) ?? levelFromValue('level', String(depth + 1));
      return { level, columns, drafts: some };
    });
}

function splitByColumn(
  drafts: readonly RegionDraft[],
  levelColumn: string,
  columns: RegionColumns,
  problems: ProblemLog,
): LevelPart[] {
  for (const draft of drafts.filter((candidate) => valueOf(candidate, levelColumn) === null)) {
    problems.add('region-level-missing', { file: draft.file, line: draft.ordinal, field: levelColumn });
  }
  const values = [...new Set(drafts.map((draft) => valueOf(draft, levelColumn)))].filter(
    (value) => value !== null,
  );
  return values
    .sort((a, b) => Number(a) - Number(b))
    .map((value) => ({
      level: levelFromValue(levelColumn, value),
      columns,
      drafts: drafts.filter((draft) => valueOf(draft, levelColumn) === value),
    }));
}

function statedLevel(id: string): LevelGuess {
  const known = knownLevel(id.replaceAll('-', ''));
  const title = id.replaceAll('-', ' ');
  return { id, name: known?.name ?? sameText(title.charAt(0).toUpperCase() + title.slice(1)) };
}

function toEntry(
  levelId: string,
  draft: RegionDraft,
  { columns, drafts }: LevelPart,
  district: LocalizedText,
): RegionEntry {
  const name = valueOf(draft, columns.name);
  const nameZh = valueOf(draft, columns.nameZh) ?? name;
  const nameEn = valueOf(draft, columns.nameEn) ?? name;
  const code = codeOf(draft, columns) ?? fallbackCode(levelId, draft, drafts.length, name);
  const unnamed = drafts.length === 1 ? district : sameText(code);
  const text = (value: string | null, otherwise: string): string =>
    cleanText(value ?? otherwise, MAX_NAME_LENGTH) || code;
  return {
    file: draft.file,
    line: draft.ordinal,
    code,
    name: { zh: text(nameZh, unnamed.zh), en: text(nameEn, unnamed.en) },
    statedParent: valueOf(draft, columns.parent),
    population: countOf(draft, columns.population),
    households: countOf(draft, columns.households),
    shape: draft.shape,
  };
}

function codeOf(draft: RegionDraft, columns: RegionColumns): string | null {
  const value = valueOf(draft, columns.code) ?? (columns.code === null ? draft.featureId : null);
  if (value === null) return null;
  if (/^\d(?:\.\d+)?e\+?\d+$/iu.test(value)) refuseDamagedCode(draft.file, value);
  return value.length <= MAX_CODE_LENGTH ? value : toCode(value, MAX_CODE_LENGTH);
}

function fallbackCode(levelId: string, draft: RegionDraft, count: number, name: string | null): string {
  if (name !== null) return toCode(name, MAX_CODE_LENGTH);
  return count === 1 ? levelId : `${levelId}-${draft.ordinal}`;
}

function valueOf(draft: RegionDraft, column: string | null): string | null {
  const value = column === null ? undefined : draft.properties[column];
  return value === undefined || value === '' ? null : value;
}

function countOf(draft: RegionDraft, column: string | null): number | null {
  const value = valueOf(draft, column);
  return value === null ? null : Number(value);
}

/** Islands of one region often come as features of their own. */
function joinRepeated(levelId: string, entries: readonly RegionEntry[], problems: ProblemLog): RegionEntry[] {
  const byCode = new Map<string, RegionEntry[]>();
  for (const entry of entries) byCode.set(entry.code, [...(byCode.get(entry.code) ?? []), entry]);
  return [...byCode.values()].map((parts) => {
    const [first] = parts as [RegionEntry];
    const other = parts.find(({ name }) => name.zh !== first.name.zh || name.en !== first.name.en);
    if (other) refuseRepeatedCode(levelId, first.code, [first.name, other.name]);
    if (parts.length === 1) return first;
    problems.add('region-merged', {
      file: first.file,
      line: first.line,
      value: first.name.zh,
      detail: String(parts.length),
    });
    const shape: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: parts.flatMap((part) => part.shape.coordinates),
    };
    return { ...first, shape };
  });
}

function refuseDamagedCode(file: string, value: string): never {
  throw new ImportRefusal('region-code-damaged', {
    zh: `${file} 的区域编码（${value}）被表格软件改成了科学记数法，尾数已丢失。请从源系统按文本重新导出。`,
    en: `A spreadsheet turned region codes of ${file} into scientific form (${value}), and their last digits are lost. Export them again as text.`,
  });
}

function refuseRepeatedCode(levelId: string, code: string, names: readonly LocalizedText[]): never {
  throw new ImportRefusal('region-codes-repeated', {
    zh: `级别 ${levelId} 的编码 ${code} 同时属于“${names.map(({ zh }) => zh).join('”和“')}”。请改正编码，或用 codeColumn 指明哪一列是编码。`,
    en: `In level ${levelId} the code ${code} stands for ${names.map(({ en }) => `"${en}"`).join(' and ')}. Correct the codes, or name the column of the codes by codeColumn.`,
  });
}
