import { describe, expect, it } from 'vitest';
import { ALERT_LEVELS } from '@/analysis/live-alert/alert-level';
import { toDayTypes } from '@/analysis/live-alert/day-types';
import { analysis } from '@/analysis/live-alert/index';
import { longRunSharesOf } from '@/analysis/live-alert/live-model';
import { drawLiveEvents } from './draw-live-events';

const firstDay = 20_000;
const days = 120;
const endHour = (firstDay + days) * 24;
const rates = Array.from({ length: 12 }, (_, unit) => 2 + unit);

describe('the analysis of live alerts', () => {
  it('flags a planted burst within its day, in its unit, and keeps calm elsewhere', () => {
    const events = drawLiveEvents({
      seed: 131,
      firstDay,
      days,
      rates,
      bursts: [{ hour: endHour - 5, unit: 3, count: 20 }],
    });
    const { units, held, unitRange, parent, parentRange } = analysis.run({
      events,
      unitCount: 12,
      longRunShares: longRunSharesOf(events, 12, firstDay * 24, endHour - 24),
      dayTypes: toDayTypes(firstDay, days, { holidays: new Set(), makeUpWorkdays: new Set() }),
      windowHours: 24,
      endHour,
      gridLevel: false,
      held: null,
    });
    expect(ALERT_LEVELS[units.levels[3]!]).toBe('red');
    expect(units.observed[3]).toBeGreaterThan(unitRange.upper[3]!);
    expect(Array.from(units.levels.filter((level) => level >= 1 && level <= 3))).toEqual([1]);
    expect(held.levels).toEqual(units.levels);
    expect(parent.observed[0]).toBe(units.observed.reduce((sum, count) => sum + count, 0));
    expect(parentRange.lower[0]!).toBeLessThan(parent.expected[0]!);
  });
});
