import { forEachKnown, type LiveEvents } from './live-events';

/** Eight weeks. */
export const BASELINE_HOURS = 56 * 24;

/** What is counted, and over which stretch. */
export interface BaselineInput {
  readonly events: LiveEvents;
  readonly unitCount: number;
  readonly windowHours: number;
  /** End of the baseline, exclusive. */
  readonly endHour: number;
}

/** Events of the baseline, counted once. Windows are counted back from its end. */
export interface BaselineCounts {
  /** Of the parent, oldest hour first, shape `[BASELINE_HOURS]`. */
  readonly parentByHour: Float64Array;
  /** Of the parent, newest window first. */
  readonly parentByWindow: Float64Array;
  /** Events by `window * unitCount + unit`; only where there are any. */
  readonly byWindowAndUnit: ReadonlyMap<number, number>;
}

/** Windows of the baseline that are not learned from, counted back from its end. */
export interface Exclusion {
  readonly parent: ReadonlySet<number>;
  /** As `window * unitCount + unit`. */
  readonly units: ReadonlySet<number>;
}

/** Window of an hour, counted back from the end of the baseline. */
export function windowAt(
  { endHour, windowHours }: Pick<BaselineInput, 'endHour' | 'windowHours'>,
  hour: number,
): number {
  return Math.floor((endHour - 1 - hour) / windowHours);
}

/** Counts the events of the baseline that were known at its end. */
export function countBaseline(input: BaselineInput): BaselineCounts {
  const { unitCount, windowHours, endHour } = input;
  const fromHour = endHour - BASELINE_HOURS;
  const parentByHour = new Float64Array(BASELINE_HOURS);
  const parentByWindow = new Float64Array(Math.ceil(BASELINE_HOURS / windowHours));
  const byWindowAndUnit = new Map<number, number>();
  forEachBaselineEvent(input, (hour, unit) => {
    const window = windowAt(input, hour);
    parentByHour[hour - fromHour]!++;
    parentByWindow[window]!++;
    const key = window * unitCount + unit;
    byWindowAndUnit.set(key, (byWindowAndUnit.get(key) ?? 0) + 1);
  });
  return { parentByHour, parentByWindow, byWindowAndUnit };
}

/**
 * Counts of the parent by hour without the excluded windows: NaN where the parent itself was an alert; where single units
 * were, what the other units of the hour say for all.
 *
 * @param shares Part of the parent each unit has, shape `[unitCount]`.
 */
export function cleanParentHours(
  input: BaselineInput,
  parentByHour: Float64Array,
  exclusion: Exclusion,
  shares: Float64Array,
): Float64Array {
  const { unitCount, endHour, windowHours } = input;
  const fromHour = endHour - BASELINE_HOURS;
  const kept = parentByHour.slice();
  const keptShare = new Float64Array(BASELINE_HOURS).fill(1);
  if (exclusion.units.size > 0) {
    forEachBaselineEvent(input, (hour, unit) => {
      if (exclusion.units.has(windowAt(input, hour) * unitCount + unit)) kept[hour - fromHour]!--;
    });
  }
  for (const key of exclusion.units) {
    const newest = BASELINE_HOURS - 1 - Math.floor(key / unitCount) * windowHours;
    for (let i = newest; i > newest - windowHours && i >= 0; i--) keptShare[i]! -= shares[key % unitCount]!;
  }
  return kept.map((count, i) =>
    exclusion.parent.has(windowAt(input, fromHour + i)) || !(keptShare[i]! > 0) ? NaN : count / keptShare[i]!,
  );
}

/** Sums of an array by hour over blocks counted back from its end, newest first; NaN where any hour is. */
export function sumBlocks(byHour: Float64Array, blockHours: number): Float64Array {
  const sums = new Float64Array(Math.floor(byHour.length / blockHours));
  return sums.map((_, block) => {
    const end = byHour.length - block * blockHours;
    return byHour.subarray(end - blockHours, end).reduce((sum, count) => sum + count, 0);
  });
}

function forEachBaselineEvent(
  { events, endHour }: BaselineInput,
  visit: (hour: number, unit: number) => void,
): void {
  forEachKnown(events, { fromHour: endHour - BASELINE_HOURS, toHour: endHour, knownBefore: endHour }, visit);
}
