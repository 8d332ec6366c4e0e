import { describe, expect, it } from 'vitest';
import { assertLiveEvents, countByUnit } from '@/analysis/live-alert/live-events';

const events = {
  hours: Int32Array.of(1, 2, 2, 5, 9),
  registeredHours: Int32Array.of(1, 2, 7, 5, 9),
  units: Uint32Array.of(0, 1, 1, 0, 1),
};

describe('countByUnit', () => {
  it('counts a half-open span', () => {
    expect(Array.from(countByUnit(events, { fromHour: 2, toHour: 9, knownBefore: 99 }, 2))).toEqual([1, 2]);
    expect(Array.from(countByUnit(events, { fromHour: 20, toHour: 30, knownBefore: 99 }, 2))).toEqual([0, 0]);
  });

  it('does not know what was registered later', () => {
    expect(Array.from(countByUnit(events, { fromHour: 0, toHour: 6, knownBefore: 6 }, 2))).toEqual([2, 1]);
  });
});

describe('assertLiveEvents', () => {
  it('wants events in the order of their hours, and arrays that fit', () => {
    expect(() => assertLiveEvents(events)).not.toThrow();
    expect(() => assertLiveEvents({ ...events, hours: events.hours.slice().reverse() })).toThrow(/sort them/);
    expect(() => assertLiveEvents({ ...events, units: new Uint32Array(1) })).toThrow(RangeError);
  });
});
