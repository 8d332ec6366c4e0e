import type { IncidentExtract } from '@/domain/incident/incident-extract';
import { civilDay, dayStartSeconds } from '@/domain/time/civil-time';
import type { ZoneOffsets } from '@/domain/time/civil-time';

/** Whole days on both sides of a decision. */
export interface OutcomeWindows {
  readonly days: number;
  /** Epoch seconds UTC: `earlier` up to `before`, `before` up to `decided`, `after` begins the day after it. */
  readonly earlierFrom: number;
  readonly beforeFrom: number;
  readonly decidedDay: number;
  readonly afterFrom: number;
  readonly afterTo: number;
  /** Length of the span before `before`, in windows. */
  readonly earlierWindows: number;
}

/** Fewer days than these hold too little of a week's rhythm. */
export const LEAST_DAYS = 7;
const MOST_DAYS = 28;
const MOST_EARLIER_WINDOWS = 6;

/**
 * The days before and after a decision that can be compared: whole weeks, as many on both sides, without the day of the
 * decision itself, so that weekdays meet weekdays.
 *
 * @returns The windows, or how many whole days have passed where these are too few.
 */
export function outcomeWindows(
  decidedAtSeconds: number,
  {
    offsets,
    firstSeconds,
    asOfSeconds,
  }: { readonly offsets: ZoneOffsets; readonly firstSeconds: number; readonly asOfSeconds: number },
): OutcomeWindows | { readonly daysPassed: number } {
  const decided = civilDay(offsets, decidedAtSeconds);
  // The day under way is not whole yet.
  const daysPassed = civilDay(offsets, asOfSeconds) - decided - 1;
  const days = Math.min(MOST_DAYS, Math.floor(daysPassed / LEAST_DAYS) * LEAST_DAYS);
  if (days < LEAST_DAYS) return { daysPassed };
  const at = (day: number) => dayStartSeconds(offsets, day);
  const known = decided - days - civilDay(offsets, firstSeconds) - 1;
  const earlierWindows = Math.max(0, Math.min(MOST_EARLIER_WINDOWS, Math.floor(known / days)));
  return {
    days,
    earlierFrom: at(decided - days - earlierWindows * days),
    beforeFrom: at(decided - days),
    decidedDay: at(decided),
    afterFrom: at(decided + 1),
    afterTo: at(decided + 1 + days),
    earlierWindows,
  };
}

/** Cases of each cell in each span. */
export interface CellCounts {
  readonly earlier: Float64Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** Counts rows by cell; what lies in none of the cells is left out. */
export function countCells(
  { count, reportedAt, region, regionCodes }: IncidentExtract,
  codes: readonly string[],
  { earlierFrom, beforeFrom, decidedDay, afterFrom, afterTo }: OutcomeWindows,
): CellCounts {
  const cellOf = new Map(codes.map((code, cell) => [code, cell]));
  const cells = regionCodes.map((code) => cellOf.get(code) ?? -1);
  const counts = {
    earlier: new Float64Array(codes.length),
    before: new Float64Array(codes.length),
    after: new Float64Array(codes.length),
  };
  for (let row = 0; row < count; row++) {
    const cell = cells[region[row]!] ?? -1;
    if (cell < 0) continue;
    const at = reportedAt[row]!;
    if (at >= afterFrom && at < afterTo) counts.after[cell]!++;
    else if (at >= beforeFrom && at < decidedDay) counts.before[cell]!++;
    else if (at >= earlierFrom && at < beforeFrom) counts.earlier[cell]!++;
  }
  return counts;
}
