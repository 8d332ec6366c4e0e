import { sameText } from '@/domain/text/localized-text';
import type { Category } from '@/domain/category/category';
import type { Department, IncidentSource, SourceKind } from '@/domain/incident/vocabularies';
import { ImportRefusal } from '../import-refusal';
import { cleanText, detachText } from '../text/clean-text';
import { toCode } from '../text/to-code';
import { parseSourceKind } from '../words/source-words';

/** A class column with more words than this is none: words travel as numbers of two bytes. */
const MAX_CATEGORIES = 20_000;
const MAX_NAME_LENGTH = 200;

export const UNCLASSIFIED: Category = {
  code: 'unclassified',
  parentCode: null,
  name: { zh: '未分类', en: 'Unclassified' },
};

/** Entries that came up since they were last taken. */
export interface NewWords {
  readonly categories: readonly Category[];
  readonly sources: readonly IncidentSource[];
  readonly departments: readonly Department[];
}

/** Gives codes to the words of an import, the same to the same word, and remembers which are new. */
export interface WordBook {
  /** Code of the finest class of a path, widest first; blanks are passed over. */
  readonly categoryCode: (path: readonly string[]) => string;
  /** @param prefix Code of the system the rows come from, where several would mix; else ''. */
  readonly sourceCode: (word: string, prefix: string) => string;
  /** Notes a source that has its code already, and gives the code. */
  readonly useSource: (source: IncidentSource) => string;
  readonly departmentCode: (word: string) => string | null;
  readonly takeNew: () => NewWords;
  readonly counts: () => { readonly categories: number; readonly sources: number; readonly departments: number };
}

/** @param kindGiven What the user says all channels are. */
export function createWordBook(kindGiven: SourceKind | undefined): WordBook {
  const categories = new Map<string, string>();
  const knownCategories = new Set<string>();
  const sources = new Map<string, string>();
  const knownSources = new Set<string>();
  const departments = new Map<string, string>();
  const knownDepartments = new Set<string>();
  let fresh = { categories: [] as Category[], sources: [] as IncidentSource[], departments: [] as Department[] };

  const addCategory = (category: Category): void => {
    if (knownCategories.has(category.code)) return;
    knownCategories.add(category.code);
    fresh.categories.push(category);
    if (knownCategories.size > MAX_CATEGORIES) refuseCategories();
  };
  const useSource = (source: IncidentSource): string => {
    if (!knownSources.has(source.code)) fresh.sources.push(source);
    knownSources.add(source.code);
    return source.code;
  };

  const classify = (path: readonly string[]): string => {
    let parentCode: string | null = null;
    for (const word of path) {
      const name = cleanText(word, MAX_NAME_LENGTH);
      if (name === '') continue;
      const own = toCode(name);
      const code: string = parentCode === null ? own : joinCodes(parentCode, own);
      addCategory({ code, parentCode, name: sameText(detachText(name)) });
      parentCode = code;
    }
    if (parentCode === null) addCategory(UNCLASSIFIED);
    return parentCode ?? UNCLASSIFIED.code;
  };

  return {
    categoryCode: (path) => remember(categories, path.join('\u001f'), () => classify(path)),
    sourceCode: (word, prefix) =>
      remember(sources, `${prefix}\u001f${word}`, () => {
        const name = cleanText(word, MAX_NAME_LENGTH);
        const code = prefix === '' ? toCode(name) : joinCodes(prefix, toCode(name));
        return useSource({
          code,
          name: sameText(detachText(name)),
          kind: kindGiven ?? parseSourceKind(name) ?? 'other',
        });
      }),
    useSource,
    departmentCode: (word) => {
      if (word === '') return null;
      return remember(departments, word, () => {
        const name = cleanText(word, MAX_NAME_LENGTH);
        const code = toCode(name);
        if (!knownDepartments.has(code)) fresh.departments.push({ code, name: sameText(detachText(name)) });
        knownDepartments.add(code);
        return code;
      });
    },
    takeNew: () => {
      const taken = fresh;
      fresh = { categories: [], sources: [], departments: [] };
      return taken;
    },
    counts: () => ({
      categories: knownCategories.size,
      sources: knownSources.size,
      departments: knownDepartments.size,
    }),
  };
}

function remember(known: Map<string, string>, word: string, find: () => string): string {
  const code = known.get(word);
  if (code !== undefined) return code;
  const found = find();
  known.set(detachText(word), found);
  return found;
}

function joinCodes(parent: string, own: string): string {
  const joined = `${parent}/${own}`;
  return joined.length <= 128 ? joined : toCode(joined);
}

function refuseCategories(): never {
  throw new ImportRefusal('too-many-categories', {
    zh: `类别列有超过 ${MAX_CATEGORIES} 种不同的值，不像是类别。请用 --category 指明正确的列。`,
    en: `The column of the class has more than ${MAX_CATEGORIES} different words, unlike a class. Name the right column by --category.`,
  });
}
