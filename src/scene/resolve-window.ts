import { civilDay, dayStartSeconds } from '@/domain/time/civil-time';
import type { ZoneOffsets } from '@/domain/time/civil-time';
import type { Comparison, TimeWindow } from './scene';

/** Half-open span, epoch seconds UTC. */
export interface Span {
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

/** What windows are resolved against. */
export interface TimeFrame {
  readonly offsets: ZoneOffsets;
  /** Span of all data: first and last report, epoch seconds UTC. */
  readonly firstSeconds: number;
  readonly lastSeconds: number;
}

const WEEKS_OF_A_YEAR_DAYS = 364;

/** The instants a window means. `last-days` ends with the day that holds the last report. */
export function resolveWindow(window: TimeWindow, frame: TimeFrame): Span {
  const { offsets, firstSeconds, lastSeconds } = frame;
  if (window.kind === 'between') {
    return { fromSeconds: Math.floor(window.from / 1000), toSeconds: Math.floor(window.to / 1000) };
  }
  const endDay = civilDay(offsets, lastSeconds) + 1;
  const startDay = window.kind === 'all' ? civilDay(offsets, firstSeconds) : endDay - window.days;
  return { fromSeconds: dayStartSeconds(offsets, startDay), toSeconds: dayStartSeconds(offsets, endDay) };
}

/** The span a window is compared with; `null` where none is asked for. Whole days stay whole days across DST. */
export function resolveComparison(comparison: Comparison, span: Span, offsets: ZoneOffsets): Span | null {
  if (comparison.kind === 'none') return null;
  if (comparison.kind === 'between') {
    return { fromSeconds: Math.floor(comparison.from / 1000), toSeconds: Math.floor(comparison.to / 1000) };
  }
  const days =
    comparison.kind === 'year-ago' ? WEEKS_OF_A_YEAR_DAYS : Math.max(1, lengthInDays(span, offsets));
  if (comparison.kind === 'previous' && !isWholeDays(span, offsets)) {
    const length = span.toSeconds - span.fromSeconds;
    return { fromSeconds: span.fromSeconds - length, toSeconds: span.fromSeconds };
  }
  return {
    fromSeconds: shiftDays(span.fromSeconds, -days, offsets),
    toSeconds: shiftDays(span.toSeconds, -days, offsets),
  };
}

/** Calendar days between the ends of a span. */
export function lengthInDays(span: Span, offsets: ZoneOffsets): number {
  return civilDay(offsets, span.toSeconds) - civilDay(offsets, span.fromSeconds);
}

/** Whether both ends are midnights. */
export function isWholeDays(span: Span, offsets: ZoneOffsets): boolean {
  return [span.fromSeconds, span.toSeconds].every(
    (end) => dayStartSeconds(offsets, civilDay(offsets, end)) === end,
  );
}

function shiftDays(seconds: number, days: number, offsets: ZoneOffsets): number {
  const day = civilDay(offsets, seconds);
  return dayStartSeconds(offsets, day + days) + (seconds - dayStartSeconds(offsets, day));
}
