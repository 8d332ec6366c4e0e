import { describe, expect, it } from 'vitest';
import { toDayTypes } from '@/analysis/live-alert/day-types';
import { fitLiveModel, longRunSharesOf, toLongRunShares } from '@/analysis/live-alert/live-model';
import { expectedCount } from '@/analysis/live-alert/slot-model';
import { drawExponential, drawPoisson } from '@/analysis/random/variates';
import { drawLiveEvents, type DrawnWorld } from './draw-live-events';

const firstDay = 20_000;
const days = 150;
const endHour = (firstDay + days) * 24;
const dayTypes = toDayTypes(firstDay, days + 2, { holidays: new Set(), makeUpWorkdays: new Set() });
const rates = [1, 2, 4, 8, 15];

function fit(world: Partial<DrawnWorld>, windowHours = 24) {
  const events = drawLiveEvents({ seed: 121, firstDay, days, rates, ...world });
  const longRunShares = longRunSharesOf(events, rates.length, firstDay * 24, endHour);
  return fitLiveModel({ events, unitCount: rates.length, longRunShares, dayTypes, windowHours, endHour });
}

describe('toLongRunShares', () => {
  it('adds up to one and leaves no unit without a share', () => {
    // 3.5 and 0.5 of 4.
    expect(Array.from(toLongRunShares(Float64Array.of(3, 0)))).toEqual([0.875, 0.125]);
  });
});

describe('fitLiveModel', () => {
  it('expects of the parent and of each unit what they were made with', () => {
    const { slots, shares } = fit({});
    const day = expectedCount(slots, endHour, endHour + 24);
    // 20,150 is a Wednesday.
    expect(Math.abs(day / 30 - 1)).toBeLessThan(0.06);
    shares.forEach((share, unit) => expect(Math.abs(share / (rates[unit]! / 30) - 1)).toBeLessThan(0.2));
  });

  it('takes Poisson counts for Poisson, and batches for what they are', () => {
    const calm = fit({});
    expect(calm.unitDispersion ?? Infinity).toBeGreaterThan(15);
    // Mean times an exponential: size 1 within the hour.
    const wild = fit({ draw: (random, mean) => drawPoisson(random, mean * drawExponential(random)) }, 1);
    expect(wild.unitDispersion).toBeLessThan(2.5);
  });

  it('does not learn from an outbreak', () => {
    const bursts = Array.from({ length: 4 }, (_, i) => ({
      hour: endHour - 200 - 24 * i,
      unit: 0,
      count: 30,
    }));
    const plain = fit({});
    const sick = fit({ bursts });
    expect(sick.excludedWindows.units + sick.excludedWindows.parent).toBeGreaterThanOrEqual(3);
    expect(sick.shares[0]! / plain.shares[0]!).toBeLessThan(1.6);
    expect(expectedCount(sick.slots, endHour, endHour + 24)).toBeLessThan(34);
  });

  it('knows nothing that was registered after the end of the baseline', () => {
    const events = drawLiveEvents({ seed: 122, firstDay, days, rates });
    const input = { unitCount: 5, longRunShares: new Float64Array(5).fill(0.2), dayTypes, windowHours: 24 };
    const cut = endHour - 48;
    const past = events.hours.findLastIndex((hour) => hour < cut) + 1;
    const truncated = {
      hours: events.hours.slice(0, past),
      registeredHours: events.registeredHours.slice(0, past),
      units: events.units.slice(0, past),
    };
    expect(fitLiveModel({ ...input, events, endHour: cut })).toEqual(
      fitLiveModel({ ...input, events: truncated, endHour: cut }),
    );
  });

  it('refuses shares that do not fit the units', () => {
    const events = drawLiveEvents({ seed: 1, firstDay, days: 60, rates: [1] });
    const input = {
      events,
      unitCount: 2,
      longRunShares: new Float64Array(1),
      dayTypes,
      windowHours: 24,
      endHour,
    };
    expect(() => fitLiveModel(input)).toThrow(RangeError);
  });
});
