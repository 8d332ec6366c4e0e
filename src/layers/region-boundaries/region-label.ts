import type { Language } from '@/ui/text/language';
import type { Region } from '@/domain/region/region';

/** Trailing number of a name, with the word for grid or not: 望江门社区 09 网格, Grid 12. */
const NUMERAL = /(\d{1,4})\s*(?:号)?\s*(?:网格)?$/;

/**
 * What stands on the map for a region: its name; for a deep level whose names end in a number, the number alone, for
 * the name around it already carries the rest.
 */
export function regionLabel({ name }: Pick<Region, 'name'>, depth: number, language: Language): string {
  const text = name[language] || name.zh;
  if (depth < 3) return text;
  return NUMERAL.exec(text)?.[1] ?? text;
}
