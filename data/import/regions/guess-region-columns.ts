import { REGION_HEADERS } from '../headers';
import { squashText } from '../text/clean-text';
import type { RegionDraft } from './region-draft';

/** Which property of the regions of a file says what; `null` where none does. */
export interface RegionColumns {
  readonly code: string | null;
  readonly name: string | null;
  readonly nameZh: string | null;
  readonly nameEn: string | null;
  readonly parent: string | null;
  readonly level: string | null;
  readonly population: string | null;
  readonly households: string | null;
}

const CODE_ENDING = /(?:code|id|cd|编码|代码|编号)$/u;
const NAME_ENDING = /(?:name|nm|名称)$/u;
const MAX_LEVELS = 12;

/** @param given Properties that the user names; they are taken as they are. */
export function guessRegionColumns(
  drafts: readonly RegionDraft[],
  given: {
    code?: string | undefined;
    name?: string | undefined;
    parent?: string | undefined;
    level?: string | undefined;
  },
): RegionColumns {
  const keys = [...new Set(drafts.flatMap(({ properties }) => Object.keys(properties)))];
  const columns = keys.map((key) => ({ key, squashed: squashText(key), values: valuesOf(drafts, key) }));
  const find = (names: readonly string[], test: (values: readonly string[]) => boolean): string | null => {
    for (const name of names) {
      const column = columns.find(({ squashed, values }) => squashed === name && test(values));
      if (column) return column.key;
    }
    return null;
  };
  const ending = (pattern: RegExp, test: (values: readonly string[]) => boolean): string | null =>
    columns.find(({ squashed, values }) => pattern.test(squashed) && test(values))?.key ?? null;
  const isFull = (values: readonly string[]): boolean => values.length >= drafts.length * 0.9;
  const isNearlyUnique = (values: readonly string[]): boolean =>
    values.length >= drafts.length * 0.95 && new Set(values).size >= values.length * 0.8;
  const level = given.level ?? find(REGION_HEADERS.level, isLevels);
  const name =
    given.name ??
    find(REGION_HEADERS.name, isFull) ??
    ending(NAME_ENDING, isFull) ??
    find(REGION_HEADERS.name, (values) => values.length > 0);
  const code =
    given.code ??
    find(REGION_HEADERS.code, isNearlyUnique) ??
    ending(CODE_ENDING, isNearlyUnique) ??
    columns.find(({ key, squashed }) => CODE_ENDING.test(squashed) && tellsNames(drafts, key, name))?.key ??
    null;
  return {
    code,
    name,
    nameZh: keys.find((key) => /^name:zh(?:-hans)?$/iu.test(key)) ?? null,
    nameEn:
      keys.find((key) => /^name:en$/iu.test(key)) ??
      find(REGION_HEADERS.nameEn, (values) => values.length > 0),
    parent:
      given.parent ??
      find(
        REGION_HEADERS.parent.filter((name) => name !== squashText(code ?? '')),
        (values) => values.length > 0,
      ),
    level,
    population: find(REGION_HEADERS.population, isCounts),
    households: find(REGION_HEADERS.households, isCounts),
  };
}

/** Whether equal codes mean equal names and different ones different names: parts of one region share both. */
function tellsNames(drafts: readonly RegionDraft[], code: string, name: string | null): boolean {
  if (name === null) return false;
  const pairs = drafts.map(({ properties }) => [properties[code] ?? '', properties[name] ?? ''] as const);
  if (pairs.some(([value, word]) => value === '' || word === '')) return false;
  const together = new Set(pairs.map((pair) => pair.join('\u001f'))).size;
  return (
    together === new Set(pairs.map(([value]) => value)).size &&
    together === new Set(pairs.map(([, word]) => word)).size
  );
}

function valuesOf(drafts: readonly RegionDraft[], key: string): string[] {
  return drafts.map(({ properties }) => properties[key] ?? '').filter((value) => value !== '');
}

function isLevels(values: readonly string[]): boolean {
  const distinct = new Set(values).size;
  return distinct >= 2 && distinct <= MAX_LEVELS && values.length > distinct;
}

function isCounts(values: readonly string[]): boolean {
  return values.length > 0 && values.every((value) => Number(value) >= 0);
}
