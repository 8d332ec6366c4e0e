import type { Category } from '@/domain/category/category';

/** Classes and their parents; a city may nest them to any depth. */
export interface CategoryTree {
  /** Codes in the district's order, then codes met in rows that the district does not list. */
  readonly codes: readonly string[];
  /** The codes themselves and all below them. */
  readonly withDescendants: (codes: readonly string[]) => Set<string>;
  /** Sums of each code with all below it, in the order of `codes`; `own` likewise. */
  readonly rollUp: (own: Int32Array) => Int32Array;
}

/** @param met Codes met in rows; those the district does not list stand at the root. */
export function buildCategoryTree(
  categories: readonly Pick<Category, 'code' | 'parentCode'>[],
  met: readonly string[],
): CategoryTree {
  const parents = new Map(categories.map(({ code, parentCode }) => [code, parentCode]));
  for (const code of met) if (!parents.has(code)) parents.set(code, null);
  const codes = [...parents.keys()];
  const positions = new Map(codes.map((code, position) => [code, position]));
  const lineages = codes.map((code) => lineageOf(code, parents));
  return {
    codes,
    withDescendants: (wanted) => {
      const roots = new Set(wanted);
      return new Set(codes.filter((_, position) => lineages[position]!.some((code) => roots.has(code))));
    },
    rollUp: (own) => {
      const sums = new Int32Array(codes.length);
      lineages.forEach((lineage, position) => {
        for (const code of lineage) {
          const at = positions.get(code);
          if (at !== undefined) sums[at]! += own[position]!;
        }
      });
      return sums;
    },
  };
}

/** A code, its parent, its parent's parent …; a circle ends where it closes. */
function lineageOf(code: string, parents: ReadonlyMap<string, string | null>): string[] {
  const lineage: string[] = [];
  for (let at: string | null = code; at !== null && !lineage.includes(at); at = parents.get(at) ?? null) {
    lineage.push(at);
  }
  return lineage;
}
