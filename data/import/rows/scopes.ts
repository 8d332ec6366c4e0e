import { nameTokens } from '../regions/name-tokens';
import { squashText } from '../text/clean-text';
import { toCode } from '../text/to-code';
import type { PreparedFile } from './prepare-file';

const CORRECTION_WORDS =
  /^(?:corrections?|corrected|updates?|updated|changes?|part|delta|amend(?:ed|ments)?|更正|补充|修正|更新|增量)$/u;

/**
 * The system each file comes from. Files whose number column has the same name (or, without numbers, whose headers are
 * the same) come from one system: monthly files, and corrections to them.
 *
 * @param given Code that the user gives; it holds for all.
 * @returns     A code for each file.
 */
export function scopesOf(files: readonly PreparedFile[], given: string | undefined): string[] {
  if (given !== undefined) return files.map(() => given);
  const codes = new Map<string, string>();
  return files.map(({ table, columns }) => {
    const { sourceId } = columns.fields;
    const system =
      sourceId === undefined ? table.headers.map(squashText).join('|') : squashText(table.headers[sourceId]!);
    const code = codes.get(system) ?? uniqueCode(table.file.name, [...codes.values()]);
    codes.set(system, code);
    return code;
  });
}

/** The telling words of the file's name, without its period: `2015-03-metropolitan-street.csv` is metropolitan-street. */
function uniqueCode(fileName: string, taken: readonly string[]): string {
  const words = nameTokens(fileName).filter((word) => !CORRECTION_WORDS.test(word));
  const code = words.length === 0 ? 'import' : toCode(words.join('-'));
  return taken.includes(code) ? `${code}-${taken.length + 1}` : code;
}
