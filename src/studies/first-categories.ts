import type { LocalizedText } from '@/domain/text/localized-text';
import type { StudyGround } from './study-ground';
import type { StudyRows } from './study-rows';

/** A class of the first level. */
export interface FirstCategory {
  readonly code: string;
  readonly name: LocalizedText;
}

/** Rows by the class of the first level above theirs. */
export interface FirstCategories {
  /** Those that occur among the rows, in the order of the district. */
  readonly categories: readonly FirstCategory[];
  /** Index in `categories` of each row. */
  readonly categoryOfRow: Int32Array;
}

const MOST_LEVELS = 32;

/** Rolls the classes of all rows up to the first level. A class the district does not name stands for itself. */
export function firstCategories(ground: StudyGround, rows: StudyRows): FirstCategories {
  const byCode = new Map(ground.categories.map((category) => [category.code, category]));
  const firstOf = (code: string): string => {
    let at = code;
    for (let steps = 0; steps < MOST_LEVELS; steps++) {
      const parent = byCode.get(at)?.parentCode ?? null;
      if (parent === null || !byCode.has(parent)) return at;
      at = parent;
    }
    return at;
  };
  const seen = new Uint8Array(rows.categoryCodes.length);
  for (let row = 0; row < rows.count; row++) seen[rows.category[row]!] = 1;
  const found = new Set(rows.categoryCodes.filter((_, i) => seen[i] === 1).map(firstOf));
  const known = ground.categories.filter(({ code }) => found.has(code));
  const strange = [...found].filter((code) => !byCode.has(code)).sort();
  const categories = [
    ...known.map(({ code, name }) => ({ code, name: { zh: name.zh, en: name.en || name.zh } })),
    ...strange.map((code) => ({ code, name: { zh: code, en: code } })),
  ];
  const place = new Map(categories.map(({ code }, i) => [code, i]));
  const firstOfClass = Int32Array.from(rows.categoryCodes, (code) => place.get(firstOf(code)) ?? -1);
  const categoryOfRow = new Int32Array(rows.count);
  for (let row = 0; row < rows.count; row++) categoryOfRow[row] = firstOfClass[rows.category[row]!]!;
  return { categories, categoryOfRow };
}
