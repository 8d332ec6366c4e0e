import type { LocalizedText } from '@/domain/text/localized-text';
import { LEVEL_NAMES } from '../headers';
import { squashText } from '../text/clean-text';
import { nameTokens, toSingular } from './name-tokens';

/** Share of the names of a level that must tell it. */
const MOST_NAMES_SHARE = 0.6;

/** A level as far as words tell: its id and name. */
export interface LevelGuess {
  readonly id: string;
  readonly name: LocalizedText;
}

/** The level that a file's name speaks of, such as `boston_police_districts.geojson`. */
export function levelFromFileName(fileName: string, shared: readonly string[]): LevelGuess {
  const tokens = nameTokens(fileName);
  const own = tokens.filter((token) => !shared.includes(token)).map(toSingular);
  const words = own.length > 0 ? own : tokens.map(toSingular);
  for (let length = words.length; length > 0; length--) {
    for (let start = words.length - length; start >= 0; start--) {
      const known = knownLevel(words.slice(start, start + length).join(''));
      if (known) return known;
    }
  }
  const ending = words.map(levelFromEnding).find((guess) => guess !== null);
  if (ending) return ending;
  return words.length === 0 ? { id: 'region', name: { zh: '区域', en: 'Region' } } : fromWords(words);
}

/** The level that a value of a level column names, such as `街道` or `8`. */
export function levelFromValue(column: string, value: string): LevelGuess {
  return knownLevel(toSingular(squashText(value))) ?? fromWords([...nameTokens(column), squashText(value)]);
}

/** The level that the names of its regions give away, such as 望江街道 or 01 网格; `null` where they do not. */
export function levelFromNames(names: readonly string[]): LevelGuess | null {
  const tally = new Map<string, number>();
  for (const guess of names.map(levelFromEnding)) {
    if (guess) tally.set(guess.id, (tally.get(guess.id) ?? 0) + 1);
  }
  const [id] = [...tally].find(([, count]) => count > names.length * MOST_NAMES_SHARE) ?? [];
  return id === undefined ? null : toGuess(LEVEL_NAMES.find((level) => level.id === id)!);
}

/** A level by a word for it, in one form; `null` where the word is not known. */
export function knownLevel(word: string): LevelGuess | null {
  const known = LEVEL_NAMES.find(({ id, words }) => words.includes(word) || squashText(id) === word);
  return known ? toGuess(known) : null;
}

/** Chinese writes names without spaces: 杭州市西湖区网格 ends in its level. */
function levelFromEnding(word: string): LevelGuess | null {
  const endings = LEVEL_NAMES.flatMap((level) =>
    level.words
      .filter((known) => /\p{Script=Han}/u.test(known) && word.endsWith(known))
      .map((known) => ({ level, length: known.length })),
  );
  const longest = endings.sort((a, b) => b.length - a.length)[0];
  return longest ? toGuess(longest.level) : null;
}

function toGuess({ id, zh, en }: (typeof LEVEL_NAMES)[number]): LevelGuess {
  return { id, name: { zh, en } };
}

function fromWords(words: readonly string[]): LevelGuess {
  const text = words.join(' ');
  const title = text.charAt(0).toUpperCase() + text.slice(1);
  return { id: words.join('-'), name: { zh: title, en: title } };
}
