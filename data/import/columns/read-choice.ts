import { ImportRefusal } from '../import-refusal';
import type { ImportSettings } from '../settings/import-settings';
import { squashText } from '../text/clean-text';
import type { ColumnChoice } from './guess-columns';

const OMIT = '-';

/**
 * The user's own words on the columns, as column numbers of one file.
 *
 * @param isOnlyFile With several files, a header that one of them lacks is no fault.
 * @throws {ImportRefusal} If the file has no such header.
 */
export function readChoice(
  name: string,
  headers: readonly string[],
  settings: ImportSettings,
  isOnlyFile: boolean,
): ColumnChoice {
  const squashed = headers.map(squashText);
  const find = (header: string): number | null => {
    if (header === OMIT) return -1;
    const exact = headers.indexOf(header);
    const index = exact >= 0 ? exact : squashed.indexOf(squashText(header));
    if (index >= 0) return index;
    if (isOnlyFile) refuseHeader(name, header, headers);
    return null;
  };
  const columns = (named: Readonly<Record<string, string>>): [string, number][] =>
    Object.entries(named).flatMap(([key, header]) => {
      const index = find(header);
      return index === null ? [] : [[key, index]];
    });
  const categories = settings.category?.map(find).filter((index) => index !== null);
  return {
    fields: Object.fromEntries(columns(settings.columns)),
    categories: categories?.filter((index) => index >= 0) ?? null,
    regions: Object.fromEntries(columns(settings.regionColumns)),
  };
}

function refuseHeader(name: string, header: string, headers: readonly string[]): never {
  throw new ImportRefusal('column-missing', {
    zh: `${name} 里没有列“${header}”。它有：${headers.join('、')}。`,
    en: `${name} has no column "${header}". It has: ${headers.join(', ')}.`,
  });
}
