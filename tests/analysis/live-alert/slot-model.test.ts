import { describe, expect, it } from 'vitest';
import { expectedCount, fitSlotModel } from '@/analysis/live-alert/slot-model';

const HOURS = 56 * 24;
const firstDay = 20_000;
const firstHour = firstDay * 24;
/** Five workdays, two days of weekend; no holiday. */
const dayTypes = { firstDay, types: Uint8Array.from({ length: 60 }, (_, day) => Number(day % 7 >= 5)) };
const hourly = (countAt: (hour: number, type: number) => number) => ({
  firstHour,
  counts: Float64Array.from({ length: HOURS }, (_, i) =>
    countAt(i % 24, dayTypes.types[Math.floor(i / 24)]!),
  ),
});

describe('fitSlotModel', () => {
  it('smooths the hours of the day 1:2:1, round the clock', () => {
    // Four events at 0 o'clock each day: 2 then, and 1 at 23 and at 1.
    const { rates } = fitSlotModel(
      hourly((hour) => (hour === 0 ? 4 : 0)),
      dayTypes,
    );
    expect([rates[23], rates[0], rates[1], rates[2]]).toEqual([1, 2, 1, 0]);
  });

  it('keeps a rhythm for each type of day, and lends a weekend to holidays it has not seen', () => {
    const { rates } = fitSlotModel(
      hourly((_, type) => (type === 1 ? 1 : 3)),
      dayTypes,
    );
    expect([rates[12], rates[24 + 12], rates[48 + 12]]).toEqual([3, 1, 1]);
  });

  it('follows the level of the last four weeks', () => {
    const { counts } = hourly(() => 2);
    const risen = { firstHour, counts: counts.map((count, i) => (i >= HOURS / 2 ? 2 * count : count)) };
    const model = fitSlotModel(risen, dayTypes);
    // Slots say 3, the last four weeks 4.
    expect(model.levelFactor).toBeCloseTo(4 / 3, 12);
    expect(model.rates[12]).toBeCloseTo(4, 12);
  });

  it('does not count hours that are left out', () => {
    const gaps = hourly(() => 2);
    const cut = { ...gaps, counts: gaps.counts.map((count, i) => (i % 5 === 0 ? NaN : count)) };
    fitSlotModel(cut, dayTypes).rates.forEach((rate) => expect(rate).toBeCloseTo(2, 12));
  });
});

describe('expectedCount', () => {
  it('adds up the hours of a window, across midnight', () => {
    const model = fitSlotModel(
      hourly((_, type) => (type === 1 ? 1 : 3)),
      dayTypes,
    );
    // Friday 22 to Saturday 2: two hours of each.
    expect(expectedCount(model, firstHour + 4 * 24 + 22, firstHour + 5 * 24 + 2)).toBeCloseTo(8, 12);
    expect(expectedCount(model, firstHour, firstHour)).toBe(0);
  });

  it('refuses a day whose type nobody gave', () => {
    const model = fitSlotModel(
      hourly(() => 1),
      dayTypes,
    );
    expect(() => expectedCount(model, firstHour + 61 * 24, firstHour + 61 * 24 + 1)).toThrow(RangeError);
  });
});
