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

const UNCLASSIFIED: Category = {
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

/** Entries of one kind by code, and the words that lead to them. */
class Shelf<T extends { readonly code: string }> {
  readonly #codes = new Set<string>();
  readonly #codeByWord = new Map<string, string>();
  #fresh: T[] = [];

  get size(): number {
    return this.#codes.size;
  }

  put(entry: T): string {
    if (!this.#codes.has(entry.code)) this.#fresh.push(entry);
    this.#codes.add(entry.code);
    return entry.code;
  }

  remember(word: string, find: () => string): string {
    const known = this.#codeByWord.get(word);
    if (known !== undefined) return known;
    const code = find();
    this.#codeByWord.set(detachText(word), code);
    return code;
  }

  takeNew(): T[] {
    const taken = this.#fresh;
    this.#fresh = [];
    return taken;
  }
}

/** Gives codes to the words of an import, the same to the same word, and remembers which are new. */
export class WordBook {
  readonly #kindGiven: SourceKind | undefined;
  readonly #categories = new Shelf<Category>();
  readonly #sources = new Shelf<IncidentSource>();
  readonly #departments = new Shelf<Department>();

  /** @param kindGiven What the user says all channels are. */
  constructor(kindGiven: SourceKind | undefined) {
    this.#kindGiven = kindGiven;
  }

  /** Code of the finest class of a path, widest first; blanks are passed over. */
  categoryCode(path: readonly string[]): string {
    return this.#categories.remember(path.join('\u001f'), () => this.#classify(path));
  }

  /** @param prefix Code of the system the rows come from, where several would mix; else ''. */
  sourceCode(word: string, prefix: string): string {
    return this.#sources.remember(`${prefix}\u001f${word}`, () => {
      const name = cleanText(word, MAX_NAME_LENGTH);
      const code = prefix === '' ? toCode(name) : joinCodes(prefix, toCode(name));
      const kind = this.#kindGiven ?? parseSourceKind(name) ?? 'other';
      return this.#sources.put({ code, name: sameText(detachText(name)), kind });
    });
  }

  /** Notes a source that has its code already, and gives the code. */
  useSource(source: IncidentSource): string {
    return this.#sources.put(source);
  }

  departmentCode(word: string): string | null {
    if (word === '') return null;
    return this.#departments.remember(word, () => {
      const name = cleanText(word, MAX_NAME_LENGTH);
      return this.#departments.put({ code: toCode(name), name: sameText(detachText(name)) });
    });
  }

  takeNew(): NewWords {
    return {
      categories: this.#categories.takeNew(),
      sources: this.#sources.takeNew(),
      departments: this.#departments.takeNew(),
    };
  }

  #classify(path: readonly string[]): string {
    let parentCode: string | null = null;
    for (const word of path) {
      const name = cleanText(word, MAX_NAME_LENGTH);
      if (name === '') continue;
      const code: string = parentCode === null ? toCode(name) : joinCodes(parentCode, toCode(name));
      parentCode = this.#categories.put({ code, parentCode, name: sameText(detachText(name)) });
    }
    if (this.#categories.size > MAX_CATEGORIES) refuseCategories();
    return parentCode ?? this.#categories.put(UNCLASSIFIED);
  }
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
