import type { TimePrecision } from '@/domain/district/district';
import { parseClock } from './parse-clock';
import { parsePlainMoment } from './parse-plain-moment';

/** Which number comes first where a date is written with two small numbers before the year. */
export type DateOrder = 'mdy' | 'dmy';

/** A date, with a time of day or not, on the clocks of the place it came from. */
export interface Moment {
  /** Seconds since 1970-01-01T00:00 on those clocks; the start of the day or month where no more is known. */
  readonly civilSeconds: number;
  readonly precision: TimePrecision;
  /** Local time minus UTC where the text says so; else `null`. */
  readonly offsetSeconds: number | null;
}

const YEAR_FIRST = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?(?:[T,\s]*(\S.*))?$/iu;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[T,\s]+(\S.*))?$/iu;
const MONTH_YEAR = /^(\d{1,2})[-/](\d{4})$/u;
const DAY_NAME_YEAR =
  /^(\d{1,2})(?:st|nd|rd|th)?[-\s.]*([a-zç]{3,9})\.?,?[-\s]*(\d{4}|\d{2})(?:[T,\s]+(\S.*))?$/iu;
const NAME_DAY_YEAR =
  /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[T,\s]+(?:at\s+)?(\S.*))?$/iu;
const NAME_YEAR = /^([a-z]{3,9})\.?[-\s]+(\d{4})$/iu;
const YEAR_NAME = /^(\d{4})[-\s]+([a-z]{3,9})$/iu;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+(?=\S)/iu;
const COMPACT = /^((?:19|20|21)\d{2})(\d{2})(\d{2})?(?:(\d{2})(\d{2})(\d{2})?)?$/u;
const HALF_DAY_ONLY = /^(?:上午|下午|中午|凌晨|早上|晚上|am|pm)$/iu;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const MAX_LENGTH = 80;

/** Days from 1899-12-30, the zero of spreadsheets, to 1970-01-01. */
const EXCEL_EPOCH_DAYS = 25_569;
const DAY_SECONDS = 86_400;

/**
 * Reads a date in any of the ways that open data and spreadsheets write it.
 *
 * @returns `null` where the text is no date, or a date that does not exist, such as 30 February.
 */
export function parseMoment(text: string, order: DateOrder): Moment | null {
  if (text.length > MAX_LENGTH) return null;
  const usual = parsePlainMoment(text, order);
  if (usual) return usual;
  // Anything beyond ASCII may be full-width digits.
  const plain = isAscii(text) ? text.trim() : text.normalize('NFKC').trim();
  return parseYearFirst(plain) ?? parseYearLast(plain, order) ?? parseNumber(plain) ?? parseNamed(plain);
}

function parseYearFirst(text: string): Moment | null {
  const found = YEAR_FIRST.exec(text);
  return found && buildMoment(Number(found[1]), Number(found[2]), found[3], found[4]);
}

function parseYearLast(text: string, order: DateOrder): Moment | null {
  const found = YEAR_LAST.exec(text);
  if (!found) {
    const month = MONTH_YEAR.exec(text);
    return month && buildMoment(Number(month[2]), Number(month[1]), undefined, undefined);
  }
  const [month, day] = order === 'mdy' ? [found[1], found[2]] : [found[2], found[1]];
  return buildMoment(toYear(found[3]!), Number(month), day, found[4]);
}

function parseNamed(text: string): Moment | null {
  const plain = text.replace(WEEKDAY, '');
  const dayFirst = DAY_NAME_YEAR.exec(plain);
  if (dayFirst) return buildMoment(toYear(dayFirst[3]!), toMonth(dayFirst[2]!), dayFirst[1], dayFirst[4]);
  const nameFirst = NAME_DAY_YEAR.exec(plain);
  if (nameFirst) return buildMoment(Number(nameFirst[3]), toMonth(nameFirst[1]!), nameFirst[2], nameFirst[4]);
  const nameYear = NAME_YEAR.exec(plain);
  if (nameYear) return buildMoment(Number(nameYear[2]), toMonth(nameYear[1]!), undefined, undefined);
  const yearName = YEAR_NAME.exec(plain);
  return yearName && buildMoment(Number(yearName[1]), toMonth(yearName[2]!), undefined, undefined);
}

/** `20150301`, `201503`, epoch seconds or milliseconds, and the day numbers of spreadsheets. */
function parseNumber(text: string): Moment | null {
  if (!/^\d{5,14}(?:\.\d+)?$/u.test(text)) return null;
  const number = Number(text);
  const digits = text.indexOf('.') === -1 ? text.length : text.indexOf('.');
  if (digits === 5) return { ...instant((number - EXCEL_EPOCH_DAYS) * DAY_SECONDS), ...dayIfWhole(number) };
  if (digits === 10) return { ...instant(number), offsetSeconds: 0 };
  if (digits === 13) return { ...instant(number / 1000), offsetSeconds: 0 };
  const found = COMPACT.exec(text);
  if (!found) return null;
  const clock = found[4] === undefined ? undefined : `${found[4]}:${found[5]}:${found[6] ?? '00'}`;
  return buildMoment(Number(found[1]), Number(found[2]), found[3], clock);
}

function instant(seconds: number): Moment {
  return { civilSeconds: Math.round(seconds), precision: 'instant', offsetSeconds: null };
}

function dayIfWhole(days: number): Pick<Moment, 'precision'> {
  return { precision: Number.isInteger(days) ? 'day' : 'instant' };
}

function buildMoment(
  year: number,
  month: number,
  day: string | undefined,
  rest: string | undefined,
): Moment | null {
  const dayNumber = day === undefined ? 1 : Number(day);
  if (!(month >= 1 && month <= 12 && dayNumber >= 1 && dayNumber <= daysInMonth(year, month))) return null;
  const start = Date.UTC(Math.max(year, 1000), month - 1, dayNumber) / 1000;
  if (day === undefined) {
    return rest === undefined ? { civilSeconds: start, precision: 'month', offsetSeconds: null } : null;
  }
  if (rest === undefined || HALF_DAY_ONLY.test(rest)) {
    return { civilSeconds: start, precision: 'day', offsetSeconds: null };
  }
  const clock = parseClock(rest);
  return (
    clock && {
      civilSeconds: start + clock.seconds,
      precision: 'instant',
      offsetSeconds: clock.offsetSeconds,
    }
  );
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Two digits mean the century in which the year is least far ahead. */
function toYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year <= (new Date().getUTCFullYear() % 100) + 10 ? 2000 + year : 1900 + year;
}

function toMonth(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
