import type { DateOrder, Moment } from './parse-moment';

const ZERO = 48;
const SPACE = 32;
const COLON = 58;
const MAX_PARTS = 6;

/**
 * Reads the two ways in which most files write a moment, without the cost of patterns: `2015-03-01 10:00:00` (or with
 * slashes, or a T) and `3/1/2015 10:00:00 AM`, with or without seconds.
 *
 * @returns `null` for everything else, sound or not.
 */
export function parsePlainMoment(text: string, order: DateOrder): Moment | null {
  const scan = scanNumbers(text);
  if (!scan) return null;
  const { numbers, firstDigits, end } = scan;
  const half = halfDay(text, end);
  if (half === undefined) return null;
  const [year, month, day] = dateOf(numbers, firstDigits, order);
  if (!isDate(year, month, day) || !isTime(numbers, half)) return null;
  const hour = half === null ? numbers[3]! : (numbers[3]! % 12) + half;
  return {
    civilSeconds: Date.UTC(year, month - 1, day, hour, numbers[4], numbers[5]) / 1000,
    precision: 'instant',
    offsetSeconds: null,
  };
}

interface NumberScan {
  /** Three of the date as written, hour, minute, second (0 where none is written). */
  readonly numbers: readonly number[];
  readonly firstDigits: number;
  /** Where the numbers end. */
  readonly end: number;
}

/** The numbers at the beginning of a text, or `null` where the signs between them are not those of a moment. */
function scanNumbers(text: string): NumberScan | null {
  const numbers = [0, 0, 0, 0, 0, 0];
  let part = 0;
  let digits = 0;
  let firstDigits = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) {
      numbers[part] = numbers[part]! * 10 + digit;
      digits++;
      continue;
    }
    if (digits === 0) return null;
    if (!isSeparator(code, part)) break;
    if (part === 0) firstDigits = digits;
    if (++part === MAX_PARTS) return null;
    digits = 0;
  }
  return part >= 4 && digits > 0 ? { numbers, firstDigits, end: at } : null;
}

/** `-` or `/` between the parts of the date, a space or T before the hour, colons after it. */
function isSeparator(code: number, part: number): boolean {
  if (part < 2) return code === 45 || code === 47;
  return part === 2 ? code === SPACE || code === 84 : part < 5 && code === COLON;
}

/** Hours that the end of the text adds: 0 for AM, 12 for PM, `null` where there is no end; `undefined` for others. */
function halfDay(text: string, at: number): 0 | 12 | null | undefined {
  if (at === text.length) return null;
  if (text.length !== at + 3 || text.charCodeAt(at) !== SPACE) return undefined;
  const letter = text.charCodeAt(at + 1) & ~32;
  if ((text.charCodeAt(at + 2) & ~32) !== 77) return undefined;
  return letter === 65 ? 0 : letter === 80 ? 12 : undefined;
}

function dateOf(parts: readonly number[], firstDigits: number, order: DateOrder): [number, number, number] {
  const [a = 0, b = 0, c = 0] = parts;
  if (firstDigits === 4) return [a, b, c];
  return order === 'mdy' ? [c, a, b] : [c, b, a];
}

/** Days above 28 and far years are left to the general reader. */
function isDate(year: number, month: number, day: number): boolean {
  return year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
}

function isTime(numbers: readonly number[], half: number | null): boolean {
  return numbers[3]! <= (half === null ? 23 : 12) && numbers[4]! <= 59 && numbers[5]! <= 59;
}
