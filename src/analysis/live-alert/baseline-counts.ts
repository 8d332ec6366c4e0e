import { forEachKnown } from './live-events';
import type { LiveModelInput } from './live-model';

/** Eight weeks. */
export const BASELINE_HOURS = 56 * 24;

/** Events of the baseline, counted once. Windows are counted back from its end. */
export interface BaselineCounts {
  /** Of the parent, oldest hour first, shape `[BASELINE_HOURS]`. */
  readonly parentByHour: Float64Array;
  /** Of the parent, newest window first. */
  readonly parentByWindow: Float64Array;
  /** Events by `window * unitCount + unit`; only where there are any. */
  readonly byWindowAndUnit: ReadonlyMap<number, number>;
}

type Baseline = Pick<LiveModelInput, 'events' | 'unitCount' | 'windowHours' | 'endHour'>;

/** Window of an hour, counted back from the end of the baseline. */
export function windowAt(
  { endHour, windowHours }: Pick<Baseline, 'endHour' | 'windowHours'>,
  hour: number,
): number {
  return Math.floor((endHour - 1 - hour) / windowHours);
}

/** Counts the events of the baseline that were known at its end. */
export function countBaseline(input: Baseline): BaselineCounts {
  const { events, unitCount, windowHours, endHour } = input;
  const fromHour = endHour - BASELINE_HOURS;
  const parentByHour = new Float64Array(BASELINE_HOURS);
  const parentByWindow = new Float64Array(Math.ceil(BASELINE_HOURS / windowHours));
  const byWindowAndUnit = new Map<number, number>();
  forEachKnown(events, { fromHour, toHour: endHour, knownBefore: endHour }, (hour, unit) => {
    const window = windowAt(input, hour);
    parentByHour[hour - fromHour]!++;
    parentByWindow[window]!++;
    const key = window * unitCount + unit;
    byWindowAndUnit.set(key, (byWindowAndUnit.get(key) ?? 0) + 1);
  });
  return { parentByHour, parentByWindow, byWindowAndUnit };
}
