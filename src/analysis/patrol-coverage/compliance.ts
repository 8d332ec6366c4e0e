import {
  clipStretches,
  gapsWithin,
  totalLength,
  uniteStretches,
  type Stretch,
} from '../intervals/interval-set';
import type { Visit } from './visits';

/** A window of duty in which a place must be visited again and again. Seconds. */
export interface DutyPlan {
  readonly windowStart: number;
  readonly windowEnd: number;
  /** A visit is due in each such interval; a window shorter than it needs one visit. */
  readonly intervalSeconds: number;
  /** Time of the question; what is due later is still open. Default: the end of the window. */
  readonly asOf?: number;
  /** Stretches without any fix while on duty; what fell into them cannot be judged. */
  readonly dataHoles?: readonly Stretch[];
}

/**
 * `done`: visited in its interval. `late`: not then, but in the next. `missed`: neither. `no-data`: not visited as far as is
 * known, but more than half of the interval lies in data holes. `open`: not visited yet, the interval still runs.
 */
export type DueState = 'done' | 'late' | 'missed' | 'no-data' | 'open';

/** How a place fared under its plan. */
export interface Compliance {
  /** One state per due interval, in order. */
  readonly states: readonly DueState[];
  /** Intervals that are over or done. */
  readonly due: number;
  readonly met: number;
  /** Share of the time so far in which the last visit was at most one interval ago; NaN where no time has passed. */
  readonly coveredTimeFraction: number;
  /** Longest time without a visit, from the start of the window to the time of the question. */
  readonly longestGapSeconds: number;
}

/**
 * Compliance of visits with a plan. The clock starts with the window, as if the place had been visited then.
 *
 * @param visits Of any order; those outside the window do not count.
 * @throws {RangeError} If the window is empty or the interval not positive.
 */
export function planCompliance(visits: readonly Visit[], plan: DutyPlan): Compliance {
  const { windowStart, windowEnd, intervalSeconds, asOf = windowEnd, dataHoles = [] } = plan;
  if (!(windowEnd > windowStart)) throw new RangeError('a window of duty must not be empty');
  if (!(intervalSeconds > 0)) throw new RangeError(`an interval must be positive, got ${intervalSeconds}`);
  const now = Math.min(Math.max(asOf, windowStart), windowEnd);
  const soFar = { from: windowStart, to: now };
  const stays = visits
    .filter(({ arrive, leave }) => leave >= windowStart && arrive <= now)
    .map(({ arrive, leave }) => ({ from: Math.max(arrive, windowStart), to: Math.min(leave, now) }));
  const intervals = dueIntervals(windowStart, windowEnd, intervalSeconds);
  const judge = { stays, intervals, now, holes: uniteStretches(dataHoles) };
  const states = intervals.map((_, k) => stateOf(k, judge));
  const fresh = [
    { from: windowStart, to: windowStart + intervalSeconds },
    ...stays.map(({ from, to }) => ({ from, to: to + intervalSeconds })),
  ];
  const coveredSeconds = totalLength(uniteStretches(clipStretches(soFar, fresh)));
  return {
    states,
    due: states.filter((state) => state !== 'open').length,
    met: states.filter((state) => state === 'done').length,
    coveredTimeFraction: now > windowStart ? coveredSeconds / (now - windowStart) : NaN,
    longestGapSeconds: longestGap(soFar, stays),
  };
}

function dueIntervals(start: number, end: number, interval: number): Stretch[] {
  const count = Math.max(1, Math.floor((end - start) / interval + 1e-9));
  return Array.from({ length: count }, (_, k) => ({
    from: start + k * interval,
    to: Math.min(end, start + (k + 1) * interval),
  }));
}

interface Judging {
  readonly stays: readonly Stretch[];
  readonly intervals: readonly Stretch[];
  readonly now: number;
  readonly holes: readonly Stretch[];
}

function stateOf(k: number, { stays, intervals, now, holes }: Judging): DueState {
  const interval = intervals[k]!;
  const next = intervals[k + 1];
  if (visitedIn(interval, stays)) return 'done';
  if (now < interval.to) return 'open';
  if (next && visitedIn(next, stays)) return 'late';
  const hidden = totalLength(clipStretches(interval, holes));
  return hidden > (interval.to - interval.from) / 2 ? 'no-data' : 'missed';
}

/** Half-open: a stay at the very end belongs to the next interval. */
function visitedIn(interval: Stretch, stays: readonly Stretch[]): boolean {
  return stays.some(({ from, to }) => from < interval.to && to >= interval.from);
}

function longestGap(soFar: Stretch, stays: readonly Stretch[]): number {
  // A stay without length still ends a gap.
  const stops = stays.map(({ from, to }) => ({ from, to: Math.max(to, from + 1e-9) }));
  return gapsWithin(soFar, stops).reduce((longest, { from, to }) => Math.max(longest, to - from), 0);
}
