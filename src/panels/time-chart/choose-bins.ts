import {
  civilDay,
  dayStartSeconds,
  parseCivilDay,
  formatCivilDay,
  weekdayOfDay,
} from '@/domain/time/civil-time';
import type { ZoneOffsets } from '@/domain/time/civil-time';

export type BinUnit = 'hour' | 'day' | 'week' | 'month';

interface Span {
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

const MOST_BINS = 190;
const HOUR_SECONDS = 3600;

/** The finest unit that keeps the number of bars readable and that the data's dates allow. */
export function chooseBinUnit(extent: Span, precision: 'instant' | 'day' | 'month'): BinUnit {
  const hours = (extent.toSeconds - extent.fromSeconds) / HOUR_SECONDS;
  if (precision === 'month') return 'month';
  if (precision === 'instant' && hours <= MOST_BINS) return 'hour';
  if (hours / 24 <= MOST_BINS) return 'day';
  return hours / 24 / 7 <= MOST_BINS ? 'week' : 'month';
}

/**
 * Edges of the bins that cover a span, in civil time: days begin at midnight, weeks on Monday, months on the first.
 *
 * @returns Epoch seconds UTC, ascending; one more than there are bins.
 */
export function binEdges(extent: Span, unit: BinUnit, offsets: ZoneOffsets): number[] {
  const edges: number[] = [];
  if (unit === 'hour') {
    for (let at = extent.fromSeconds; at < extent.toSeconds; at += HOUR_SECONDS) edges.push(at);
    edges.push(extent.toSeconds);
    return edges;
  }
  let day = alignDay(civilDay(offsets, extent.fromSeconds), unit);
  for (;;) {
    const at = dayStartSeconds(offsets, day);
    edges.push(at);
    if (at >= extent.toSeconds) return edges;
    day = nextDay(day, unit);
  }
}

function alignDay(day: number, unit: BinUnit): number {
  if (unit === 'week') return day - weekdayOfDay(day);
  if (unit === 'month') return parseCivilDay(`${formatCivilDay(day).slice(0, 7)}-01`)!;
  return day;
}

function nextDay(day: number, unit: BinUnit): number {
  if (unit === 'day') return day + 1;
  if (unit === 'week') return day + 7;
  return alignDay(day + 31 - Number(formatCivilDay(day).slice(8)) + 1, 'month');
}
