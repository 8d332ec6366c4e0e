import type { LocalizedText } from '../text/localized-text';
import type { ZoneOffsets } from './civil-time';
import { civilMonth, dayStartSeconds, parseCivilDay } from './civil-time';

/** What is reported on (月报告、季通报、年考核): one calendar month, quarter or year. */
export const REPORT_KINDS = ['month', 'quarter', 'year'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

const MONTHS: Readonly<Record<ReportKind, number>> = { month: 1, quarter: 3, year: 12 };
const MONTH_NAMES = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

/** Whether a text names a month in which a period of the kind begins, such as `2026-10` for months and quarters. */
export function isPeriodStart(kind: ReportKind, start: string): boolean {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(start)) return false;
  return (Number(start.slice(5)) - 1) % MONTHS[kind] === 0;
}

/** First month, `yyyy-mm`, of the period that holds an instant. */
export function periodStartAt(kind: ReportKind, offsets: ZoneOffsets, epochSeconds: number): string {
  const month = civilMonth(offsets, epochSeconds);
  const index = Number(month.slice(5)) - 1;
  return monthText(Number(month.slice(0, 4)), index - (index % MONTHS[kind]));
}

/** First month of the period so many periods later, or earlier where negative. */
export function shiftPeriod(kind: ReportKind, start: string, steps: number): string {
  return monthText(Number(start.slice(0, 4)), Number(start.slice(5)) - 1 + steps * MONTHS[kind]);
}

/** Half-open span of a period, epoch seconds UTC. */
export function periodSpan(
  kind: ReportKind,
  start: string,
  offsets: ZoneOffsets,
): { readonly fromSeconds: number; readonly toSeconds: number } {
  const edge = (month: string) => dayStartSeconds(offsets, parseCivilDay(`${month}-01`)!);
  return { fromSeconds: edge(start), toSeconds: edge(shiftPeriod(kind, start, 1)) };
}

/** First month of the last period that is over. */
export function lastCompletePeriod(kind: ReportKind, offsets: ZoneOffsets, nowSeconds: number): string {
  return shiftPeriod(kind, periodStartAt(kind, offsets, nowSeconds), -1);
}

/** `2026 年 10 月`, `2026 年第 3 季度`, `2026 年`. */
export function periodName(kind: ReportKind, start: string): LocalizedText {
  const [year, month] = [start.slice(0, 4), Number(start.slice(5))];
  const short = periodShortName(kind, start);
  if (kind === 'year') return short;
  return kind === 'month'
    ? { zh: `${year} 年 ${month} 月`, en: `${short.en} ${year}` }
    : { zh: `${year} 年${short.zh}`, en: `${short.en} ${year}` };
}

/** `10 月`, `第 3 季度`, `2026 年`: where the year is clear from what stands beside it. */
export function periodShortName(kind: ReportKind, start: string): LocalizedText {
  const [year, month] = [start.slice(0, 4), Number(start.slice(5))];
  if (kind === 'year') return { zh: `${year} 年`, en: year };
  if (kind === 'month') return { zh: `${month} 月`, en: MONTH_NAMES[month - 1]! };
  const quarter = (month + 2) / 3;
  return { zh: `第 ${quarter} 季度`, en: `Q${quarter}` };
}

/** @param index Month from January of the year, 0; may lie outside 0 to 11. */
function monthText(year: number, index: number): string {
  const at = year * 12 + index;
  return `${Math.floor(at / 12)}-${String((((at % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}
