import type { LocalizedText } from '@/domain/text/localized-text';
import { countWords, figureWords, shareWords } from '../number-words';

/** Marks the numbers of a sentence that lead back to the scene. */
export const NUMBER_MARKS = ['⟦', '⟧'] as const;

/** A number in a sentence that leads back to the scene. */
export function marked(text: string): string {
  return `${NUMBER_MARKS[0]}${text}${NUMBER_MARKS[1]}`;
}

/** A sentence without its marks: to be read aloud, compared and exported. */
export function unmarked(text: string): string {
  return text.replaceAll(NUMBER_MARKS[0], '').replaceAll(NUMBER_MARKS[1], '');
}

/** `5,118 件`. */
export function casesZh(count: number): string {
  return `${countWords(count)} 件`;
}

/** `1 incident`, `5,118 incidents`. */
export function casesEn(count: number): string {
  return `${countWords(count)} ${count === 1 ? 'incident' : 'incidents'}`;
}

/** Change of a count in words: `多 132 件（2.6%）`; the percentage is left out where the base is too small for one. */
export function countChange(before: number, now: number): LocalizedText {
  const difference = Math.abs(now - before);
  if (difference === 0) return { zh: '件数持平', en: 'the same number' };
  const share = before >= 20 ? shareWords(difference / before) : null;
  return {
    zh: `${now > before ? '多' : '少'} ${casesZh(difference)}${share ? `（${share}）` : ''}`,
    en: `${countWords(difference)} ${now > before ? 'more' : 'fewer'}${share ? ` (${share})` : ''}`,
  };
}

/** Difference of two shares: `升 1.2 个百分点`. */
export function pointChange(difference: number): LocalizedText {
  const points = figureWords(Math.abs(difference) * 100);
  if (points === '0.0') return { zh: '基本持平', en: 'unchanged' };
  return {
    zh: `${difference > 0 ? '升' : '降'} ${points} 个百分点`,
    en: `${difference > 0 ? 'up' : 'down'} ${points} points`,
  };
}

/** `6.2 日`, or hours below one day. */
export function daysWords(days: number): LocalizedText {
  if (days >= 1) return { zh: `${figureWords(days)} 日`, en: `${figureWords(days)} days` };
  return { zh: `${figureWords(days * 24)} 小时`, en: `${figureWords(days * 24)} hours` };
}

/** Names in a row: `古槐街道、北岭镇`. */
export function namesInRow(names: readonly LocalizedText[]): LocalizedText {
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

/** Pieces of one sentence, which carry their own separators; empty ones left out. */
export function joined(parts: readonly (LocalizedText | null)[]): LocalizedText {
  const said = parts.filter((part) => part !== null);
  return { zh: said.map(({ zh }) => zh).join(''), en: said.map(({ en }) => en).join('') };
}

/** Sentences one after another; empty ones left out. */
export function together(parts: readonly (LocalizedText | null)[]): LocalizedText {
  const said = parts.filter((part) => part !== null);
  return { zh: said.map(({ zh }) => zh).join(''), en: said.map(({ en }) => en).join(' ') };
}

/** Sets a space between Han and what is written in digits or Latin, as Chinese print does; English stays as it is. */
export function spaced({ zh, en }: LocalizedText): LocalizedText {
  return {
    zh: zh
      .replace(/(\p{Script=Han})(?=[⟦]?[0-9A-Za-z])/gu, '$1 ')
      .replace(/([0-9A-Za-z%][⟧]?)(?=\p{Script=Han})/gu, '$1 '),
    en,
  };
}

/** The name of a level for several of it: `grids`, `communities`. */
export function manyEn(name: string): string {
  const lower = name.toLowerCase();
  if (/s$/.test(lower)) return lower;
  return /[^aeiou]y$/.test(lower) ? `${lower.slice(0, -1)}ies` : `${lower}s`;
}
