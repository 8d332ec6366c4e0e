import { pooledDispersion } from '../dispersion/dispersion';
import { toRatePosterior, toRatePrior } from '../grid-forecast/gamma-poisson';
import { upperTailP, LEAST_EVENTS } from './alert-level';
import type { DayTypes } from './day-type';
import { forEachKnown, countByUnit, type LiveEvents } from './live-events';
import { expectedCount, fitSlotModel, type SlotModel } from './slot-model';

export interface LiveModelInput {
  readonly events: LiveEvents;
  readonly unitCount: number;
  /** Long-run share of each unit in its parent, above 0, sum 1, shape `[unitCount]`; see `toLongRunShares`. */
  readonly longRunShares: Float64Array;
  /** Covers the baseline and the windows to be judged. */
  readonly dayTypes: DayTypes;
  /** Length of the windows to be judged: 1, 2, 6 or 24. */
  readonly windowHours: number;
  /** End of the baseline; the windows to be judged begin here or later. Nothing registered later is used. */
  readonly endHour: number;
}

/** What is usual, for the parent and each of its units. */
export interface LiveModel {
  readonly slots: SlotModel;
  /** Dispersion of the parent's counts; `null` for Poisson. */
  readonly parentDispersion: number | null;
  /** Part of the parent each unit is expected to have, shape `[unitCount]`; NaN where not assessable. */
  readonly shares: Float64Array;
  /** Dispersion of the units' counts, pooled; `null` for Poisson. */
  readonly unitDispersion: number | null;
  readonly windowHours: number;
  /** Windows left out of the baseline because they were alerts themselves: of the parent, and of single units. */
  readonly excludedWindows: { readonly parent: number; readonly units: number };
}

export const BASELINE_HOURS = 56 * 24;
/** Windows less likely than this are not learned from. */
const EXCLUSION_P = 1e-3;
const DAY = 24;

/** A window of the baseline of one unit. */
type WindowKey = `${number}:${number}`;

/** What is left out of the baseline. */
interface Exclusion {
  /** Windows of the parent, counted back from the end of the baseline. */
  readonly parent: ReadonlySet<number>;
  readonly units: ReadonlySet<WindowKey>;
}

const NOTHING_EXCLUDED: Exclusion = { parent: new Set(), units: new Set() };

/**
 * Long-run share of each unit in its parent, from all events of a long record, half an event added to each so that a
 * unit where nothing has happened yet can still be surprised.
 */
export function toLongRunShares(counts: Float64Array): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (count + 0.5) / (total + 0.5 * counts.length));
}

/**
 * Learns what is usual from the eight weeks before `endHour`.
 *
 * The parent lends its rhythm and level; each unit's share is drawn toward its long-run share by Gamma-Poisson
 * shrinkage. Windows that were alerts themselves (p < 0.001) are then left out, and all is learned once more, so that an
 * outbreak does not teach the model to accept it.
 *
 * @throws {RangeError} If shapes do not fit or a day's type is not known.
 *
 * The doubt of the expectation itself is not in p: with few events in the baseline alerts come a little too often.
 */
export function fitLiveModel(input: LiveModelInput): LiveModel {
  if (input.longRunShares.length !== input.unitCount) {
    throw new RangeError(`${input.longRunShares.length} long-run shares do not fit ${input.unitCount} units`);
  }
  const first = learn(input, NOTHING_EXCLUDED);
  const exclusion = findAlertWindows(input, first);
  return exclusion.parent.size + exclusion.units.size === 0 ? first : learn(input, exclusion);
}

function learn(input: LiveModelInput, exclusion: Exclusion): LiveModel {
  const { windowHours, longRunShares, endHour } = input;
  const hourly = countHours(input, exclusion);
  const slots = fitSlotModel({ firstHour: endHour - BASELINE_HOURS, counts: hourly }, input.dayTypes);
  const tally = tallyUnits(input, exclusion, hourly);
  const prior = toRatePrior(tally.events, tally.exposure);
  const shares = longRunShares.map((share, unit) =>
    tally.exposure[unit]! > 0
      ? share * toRatePosterior(prior, tally.events[unit]!, tally.exposure[unit]!).mean
      : NaN,
  );
  return {
    slots,
    shares,
    ...dispersionsOf(input, exclusion, slots, shares),
    windowHours,
    excludedWindows: { parent: exclusion.parent.size, units: exclusion.units.size },
  };
}

function windowOf({ endHour, windowHours }: LiveModelInput, hour: number): number {
  return Math.floor((endHour - 1 - hour) / windowHours);
}

function baselineSpan({ endHour }: LiveModelInput) {
  return { fromHour: endHour - BASELINE_HOURS, toHour: endHour, knownBefore: endHour };
}

/** Parent's counts by hour; NaN in excluded windows. */
function countHours(input: LiveModelInput, exclusion: Exclusion): Float64Array {
  const firstHour = input.endHour - BASELINE_HOURS;
  const counts = new Float64Array(BASELINE_HOURS);
  forEachKnown(input.events, baselineSpan(input), (hour) => counts[hour - firstHour]!++);
  return counts.map((count, i) => (exclusion.parent.has(windowOf(input, firstHour + i)) ? NaN : count));
}

/** Events of each unit, and as many as its long-run share of the parent's events would be. */
function tallyUnits(input: LiveModelInput, exclusion: Exclusion, hourly: Float64Array) {
  const { longRunShares, unitCount, endHour } = input;
  const events = new Float64Array(unitCount);
  forEachKnown(input.events, baselineSpan(input), (hour, unit) => {
    const window = windowOf(input, hour);
    if (!exclusion.parent.has(window) && !exclusion.units.has(`${unit}:${window}`)) events[unit]!++;
  });
  const parentByWindow = new Map<number, number>();
  let parentTotal = 0;
  hourly.forEach((count, i) => {
    if (Number.isNaN(count)) return;
    const window = windowOf(input, endHour - BASELINE_HOURS + i);
    parentByWindow.set(window, (parentByWindow.get(window) ?? 0) + count);
    parentTotal += count;
  });
  const exposure = longRunShares.map((share) => share * parentTotal);
  for (const key of exclusion.units) {
    const [unit, window] = splitKey(key);
    exposure[unit]! -= longRunShares[unit]! * (parentByWindow.get(window) ?? 0);
  }
  return { events, exposure };
}

function splitKey(key: WindowKey): [unit: number, window: number] {
  const [unit, window] = key.split(':');
  return [Number(unit), Number(window)];
}

/** Dispersion of daily counts around their expectation; days with an excluded window are left out. */
function dispersionsOf(input: LiveModelInput, exclusion: Exclusion, slots: SlotModel, shares: Float64Array) {
  const { unitCount, endHour } = input;
  const days = BASELINE_HOURS / DAY;
  const dayOf = (hour: number) => Math.floor((endHour - 1 - hour) / DAY);
  const parentCounts = new Float64Array(days);
  const unitCounts = new Float64Array(days * unitCount);
  forEachKnown(input.events, baselineSpan(input), (hour, unit) => {
    parentCounts[dayOf(hour)]!++;
    unitCounts[dayOf(hour) * unitCount + unit]!++;
  });
  const parentExpected = parentCounts.map((_, day) =>
    expectedCount(slots, endHour - (day + 1) * DAY, endHour - day * DAY),
  );
  const unitExpected = unitCounts.map(
    (_, i) => parentExpected[Math.floor(i / unitCount)]! * shares[i % unitCount]!,
  );
  const leaveOut = (window: number, mark: (day: number) => void) => {
    const lastHour = endHour - 1 - window * input.windowHours;
    for (let day = dayOf(lastHour); day <= dayOf(lastHour - input.windowHours + 1) && day < days; day++)
      mark(day);
  };
  for (const key of exclusion.units) {
    const [unit, window] = splitKey(key);
    leaveOut(window, (day) => (unitExpected[day * unitCount + unit] = NaN));
  }
  for (const window of exclusion.parent) {
    leaveOut(window, (day) => {
      parentExpected[day] = NaN;
      unitExpected.fill(NaN, day * unitCount, (day + 1) * unitCount);
    });
  }
  return {
    parentDispersion: pooledDispersion(parentCounts, parentExpected),
    unitDispersion: pooledDispersion(unitCounts, unitExpected),
  };
}

function findAlertWindows(input: LiveModelInput, model: LiveModel): Exclusion {
  const { endHour, windowHours } = input;
  const windows = Math.floor(BASELINE_HOURS / windowHours);
  const parentCounts = new Float64Array(windows);
  const unitCounts = new Map<WindowKey, number>();
  forEachKnown(input.events, baselineSpan(input), (hour, unit) => {
    const window = windowOf(input, hour);
    if (window >= windows) return;
    parentCounts[window]!++;
    const key: WindowKey = `${unit}:${window}`;
    unitCounts.set(key, (unitCounts.get(key) ?? 0) + 1);
  });
  const expected = parentCounts.map((_, window) =>
    expectedCount(model.slots, endHour - (window + 1) * windowHours, endHour - window * windowHours),
  );
  const isAlert = (observed: number, mean: number, dispersion: number | null) =>
    observed >= LEAST_EVENTS.any &&
    observed > mean &&
    upperTailP({ observed, expected: mean, dispersion }) < EXCLUSION_P;
  const parent = new Set<number>();
  parentCounts.forEach((observed, window) => {
    if (isAlert(observed, expected[window]!, model.parentDispersion)) parent.add(window);
  });
  const units = new Set<WindowKey>();
  for (const [key, observed] of unitCounts) {
    const [unit, window] = splitKey(key);
    const mean = expected[window]! * model.shares[unit]!;
    if (!parent.has(window) && isAlert(observed, mean, model.unitDispersion)) units.add(key);
  }
  return { parent, units };
}

/** Long-run shares from the events of a record; see `toLongRunShares`. */
export function longRunSharesOf(
  events: LiveEvents,
  unitCount: number,
  fromHour: number,
  toHour: number,
): Float64Array {
  return toLongRunShares(countByUnit(events, { fromHour, toHour, knownBefore: toHour }, unitCount));
}
