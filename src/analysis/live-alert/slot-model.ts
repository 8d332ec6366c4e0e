import { DAY_TYPES } from '../hour-of-week/day-type';
import { dayTypeAt, type DayTypes } from './day-types';

/** Counts by hour of the parent of all units, such as one category in the whole district. */
export interface HourlyCounts {
  /** Hour of the first count, in whole hours since 1970-01-01 00:00 of the zone's clocks. */
  readonly firstHour: number;
  /** Events by hour, shape `[h]`; NaN for hours that are left out of the baseline. */
  readonly counts: Float64Array;
}

/** What is usual at each hour of each type of day. */
export interface SlotModel {
  /** Events an hour at [type * 24 + hour], level included; NaN where no type like it was ever seen. */
  readonly rates: Float64Array;
  /** Last four weeks over what the slots alone would say for them. */
  readonly levelFactor: number;
  readonly dayTypes: DayTypes;
}

const HOURS = 24;
const LEVEL_HOURS = 28 * HOURS;
/** A type of day seen for less than this lends too little; the next type in the list of stand-ins is used. */
const LEAST_HOURS = 3 * HOURS;
/** Whose rhythm stands in for a type too rarely seen: a holiday is most like a weekend. */
const STAND_INS: readonly (readonly number[])[] = [
  [0, 1, 2],
  [1, 2, 0],
  [2, 1, 0],
];

/**
 * Fits the rate of each hour of the day for workdays, weekends and holidays, each smoothed with its neighbors 1:2:1
 * around the clock, times a factor for the level of the last 28 days.
 *
 * @param baseline The last eight weeks, the window to be judged not among them.
 * @throws {RangeError} If the type of a day of the baseline is not known.
 *
 * Within a type of day the weekdays share one rhythm, for eight weeks are too few for a rhythm of each.
 */
export function fitSlotModel(baseline: HourlyCounts, dayTypes: DayTypes): SlotModel {
  const counts = new Float64Array(DAY_TYPES.length * HOURS);
  const exposure = new Float64Array(DAY_TYPES.length * HOURS);
  baseline.counts.forEach((count, i) => {
    if (Number.isNaN(count)) return;
    const slot = slotOf(dayTypes, baseline.firstHour + i);
    counts[slot]! += count;
    exposure[slot]! += 1;
  });
  const shape = DAY_TYPES.flatMap((_, type) => ratesOfType(counts, exposure, type));
  const rates = Float64Array.from(shape);
  const levelFactor = levelOf(baseline, { rates, levelFactor: 1, dayTypes });
  return { rates: rates.map((rate) => rate * levelFactor), levelFactor, dayTypes };
}

/**
 * Mean count to be expected in a stretch of hours; NaN where it is not known.
 *
 * @param fromHour Whole hours since 1970-01-01 00:00 of the zone's clocks.
 * @param toHour   Exclusive.
 */
export function expectedCount({ rates, dayTypes }: SlotModel, fromHour: number, toHour: number): number {
  let sum = 0;
  for (let hour = fromHour; hour < toHour; hour++) sum += rates[slotOf(dayTypes, hour)]!;
  return sum;
}

function slotOf(dayTypes: DayTypes, hour: number): number {
  const day = Math.floor(hour / HOURS);
  return dayTypeAt(dayTypes, day) * HOURS + (hour - day * HOURS);
}

function ratesOfType(counts: Float64Array, exposure: Float64Array, type: number): number[] {
  const seen = (candidate: number) => sumOf(exposure.subarray(candidate * HOURS, (candidate + 1) * HOURS));
  const standIns = STAND_INS[type]!;
  const source =
    standIns.find((candidate) => seen(candidate) >= LEAST_HOURS) ?? standIns.find((c) => seen(c) > 0);
  if (source === undefined) return new Array<number>(HOURS).fill(NaN);
  const from = source * HOURS;
  return Array.from({ length: HOURS }, (_, hour) => {
    const around = (slots: Float64Array) =>
      slots[from + ((hour + HOURS - 1) % HOURS)]! +
      2 * slots[from + hour]! +
      slots[from + ((hour + 1) % HOURS)]!;
    return around(counts) / around(exposure);
  });
}

function levelOf({ firstHour, counts }: HourlyCounts, model: SlotModel): number {
  let seen = 0;
  let usual = 0;
  for (let i = Math.max(0, counts.length - LEVEL_HOURS); i < counts.length; i++) {
    if (Number.isNaN(counts[i]!)) continue;
    seen += counts[i]!;
    usual += expectedCount(model, firstHour + i, firstHour + i + 1);
  }
  return usual > 0 ? seen / usual : 1;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
