import type { Category } from '@/domain/category/category';
import type { StudyRows } from '@/studies/study-rows';

/**
 * The rows of some classes and of all below them.
 *
 * @throws {RangeError} If there is no such class.
 */
export function keepCategories(
  rows: StudyRows,
  categories: readonly Category[],
  codes: readonly string[],
): StudyRows {
  if (codes.length === 0) return rows;
  const byCode = new Map(categories.map((category) => [category.code, category]));
  const strange = codes.find((code) => !byCode.has(code));
  if (strange !== undefined) throw new RangeError(`没有类别 ${strange}。 There is no class ${strange}.`);
  const isWanted = rows.categoryCodes.map((code) => {
    for (let at = byCode.get(code), steps = 0; at && steps < 32; steps++) {
      if (codes.includes(at.code)) return true;
      at = at.parentCode === null ? undefined : byCode.get(at.parentCode);
    }
    return false;
  });
  const kept: number[] = [];
  for (let row = 0; row < rows.count; row++) if (isWanted[rows.category[row]!]) kept.push(row);
  const picked = Object.entries(rows).map(([name, value]: [string, unknown]) => [
    name,
    ArrayBuffer.isView(value) ? pickRows(value as Float32Array, kept) : value,
  ]);
  return { ...(Object.fromEntries(picked) as StudyRows), count: kept.length };
}

/** Every column is a typed array with one entry a row. */
function pickRows(column: Float32Array, kept: readonly number[]): Float32Array {
  const Column = column.constructor as new (length: number) => Float32Array;
  const picked = new Column(kept.length);
  kept.forEach((row, i) => (picked[i] = column[row]!));
  return picked;
}
