import { toRatePosterior, toRatePrior } from '../grid-forecast/gamma-poisson';
import { LEAST_EVENTS, upperTailP } from './alert-level';
import { BASELINE_HOURS, cleanParentHours, countBaseline, sumBlocks } from './baseline-counts';
import type { BaselineCounts, Exclusion } from './baseline-counts';
import type { DayTypes } from './day-types';
import { countByUnit, type LiveEvents } from './live-events';
import { estimateDispersions } from './live-dispersion';
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

/** Windows less likely than this are not learned from. */
const EXCLUSION_P = 1e-3;
const NOTHING_EXCLUDED: Exclusion = { parent: new Set(), units: new Set() };

/**
 * Long-run share of each unit in its parent, from all events of a long record, half an event added to each so that a
 * unit where nothing has happened yet can still be surprised.
 */
export function toLongRunShares(counts: Float64Array): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (count + 0.5) / (total + 0.5 * counts.length));
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
  const counts = countBaseline(input);
  const first = learn(input, counts, NOTHING_EXCLUDED);
  const exclusion = findAlertWindows(input, counts, first);
  return exclusion.parent.size + exclusion.units.size === 0 ? first : learn(input, counts, exclusion);
}

function learn(input: LiveModelInput, counts: BaselineCounts, exclusion: Exclusion): LiveModel {
  const { windowHours, longRunShares, endHour } = input;
  const parentHours = cleanParentHours(input, counts.parentByHour, exclusion, longRunShares);
  const slots = fitSlotModel({ firstHour: endHour - BASELINE_HOURS, counts: parentHours }, input.dayTypes);
  const { events, exposure } = tallyUnits(input, counts, { exclusion, parentHours });
  const prior = toRatePrior(events, exposure);
  const shares = longRunShares.map((share, unit) =>
    exposure[unit]! > 0 ? share * toRatePosterior(prior, events[unit]!, exposure[unit]!).mean : NaN,
  );
  return {
    slots,
    shares,
    ...estimateDispersions(input, { counts, exclusion, parentHours, slots, shares }),
    windowHours,
    excludedWindows: { parent: exclusion.parent.size, units: exclusion.units.size },
  };
}

/** Events of each unit, and as many as its long-run share of the parent's events would be. */
function tallyUnits(
  { unitCount, longRunShares, windowHours }: LiveModelInput,
  counts: BaselineCounts,
  { exclusion, parentHours }: { readonly exclusion: Exclusion; readonly parentHours: Float64Array },
) {
  const events = new Float64Array(unitCount);
  for (const [key, count] of counts.byWindowAndUnit) {
    const isKept = !exclusion.parent.has(Math.floor(key / unitCount)) && !exclusion.units.has(key);
    if (isKept) events[key % unitCount]! += count;
  }
  const byWindow = sumBlocks(parentHours, windowHours);
  const parentTotal = byWindow.reduce((sum, count) => sum + (Number.isNaN(count) ? 0 : count), 0);
  const exposure = longRunShares.map((share) => share * parentTotal);
  for (const key of exclusion.units) {
    const ofWindow = byWindow[Math.floor(key / unitCount)]!;
    if (!Number.isNaN(ofWindow)) exposure[key % unitCount]! -= longRunShares[key % unitCount]! * ofWindow;
  }
  return { events, exposure };
}

function findAlertWindows(input: LiveModelInput, counts: BaselineCounts, model: LiveModel): Exclusion {
  const { endHour, windowHours, unitCount } = input;
  const expected = counts.parentByWindow.map((_, window) =>
    expectedCount(model.slots, endHour - (window + 1) * windowHours, endHour - window * windowHours),
  );
  const isAlert = (observed: number, mean: number, dispersion: number | null) =>
    observed >= LEAST_EVENTS.any &&
    observed > mean &&
    upperTailP({ observed, expected: mean, dispersion }) < EXCLUSION_P;
  const parent = new Set<number>();
  counts.parentByWindow.forEach((observed, window) => {
    if (isAlert(observed, expected[window]!, model.parentDispersion)) parent.add(window);
  });
  const units = new Set<number>();
  for (const [key, observed] of counts.byWindowAndUnit) {
    const window = Math.floor(key / unitCount);
    const mean = expected[window]! * model.shares[key % unitCount]!;
    if (!parent.has(window) && isAlert(observed, mean, model.unitDispersion)) units.add(key);
  }
  return { parent, units };
}
