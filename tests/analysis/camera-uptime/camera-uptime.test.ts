import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availabilityOf, repairsOf, uptimeOf } from '@/analysis/camera-uptime/camera-uptime';
import type { StateSpan } from '@/domain/camera/state-spans';

const span = (from: number, to: number, online: boolean): StateSpan => ({ from, to, online });
/** On 0-10, off 10-14, on 14-20, nothing on record 20-30, off 30-35, on 35-40, off from 40 on. */
const record = [
  span(0, 10, true),
  span(10, 14, false),
  span(14, 20, true),
  span(30, 35, false),
  span(35, 40, true),
  span(40, 50, false),
];

describe('uptimeOf', () => {
  it('tells online, offline and unknown time apart, worked by hand', () => {
    // 5-10 on, 10-14 off, 14-20 on, 20-30 unknown, 30-35 off, 35-40 on, 40-45 off
    const uptime = uptimeOf(record, { from: 5, to: 45 });

    expect(uptime).toMatchObject({ onlineSeconds: 16, offlineSeconds: 14, unknownSeconds: 10 });
    expect(availabilityOf(uptime)).toBeCloseTo(16 / 30, 12);
  });

  it('knows of each outage whether its beginning and its end are on record', () => {
    expect(uptimeOf(record, { from: 0, to: 50 }).outages).toEqual([
      { from: 10, to: 14, isBeginKnown: true, end: 'repaired' },
      { from: 30, to: 35, isBeginKnown: false, end: 'repaired' },
      { from: 40, to: 50, isBeginKnown: true, end: 'open' },
    ]);
    expect(uptimeOf([span(0, 5, false), span(9, 12, true)], { from: 0, to: 12 }).outages).toEqual([
      { from: 0, to: 5, isBeginKnown: false, end: 'unknown' },
    ]);
  });

  it('knows nothing where nothing is on record', () => {
    const uptime = uptimeOf([], { from: 0, to: 10 });

    expect(uptime.unknownSeconds).toBe(10);
    expect(availabilityOf(uptime)).toBeNull();
  });

  it('does not count an outage that ended as the period began', () => {
    expect(uptimeOf(record, { from: 14, to: 20 }).outages).toEqual([]);
  });

  it('refuses a period that ends before it begins', () => {
    expect(() => uptimeOf([], { from: 2, to: 1 })).toThrow(RangeError);
  });

  it('splits a period into the same lengths wherever it is cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), (cut) => {
        const [first, rest, whole] = [
          uptimeOf(record, { from: 0, to: cut }),
          uptimeOf(record, { from: cut, to: 50 }),
          uptimeOf(record, { from: 0, to: 50 }),
        ];
        for (const length of ['onlineSeconds', 'offlineSeconds', 'unknownSeconds'] as const)
          expect(first[length] + rest[length]).toBe(whole[length]);
      }),
      { seed: 11 },
    );
  });
});

describe('repairsOf', () => {
  it('means over repairs whose beginning and end are known, and says how many are left out', () => {
    const period = { from: 0, to: 50 };
    const { outages } = uptimeOf(record, period);

    expect(repairsOf(outages, period)).toEqual({ count: 1, meanSeconds: 4, leftOut: 1 });
    expect(repairsOf([], period)).toEqual({ count: 0, meanSeconds: null, leftOut: 0 });
  });

  it('counts a repair in the period in which it ended', () => {
    const { outages } = uptimeOf(record, { from: 0, to: 50 });

    expect(repairsOf(outages, { from: 12, to: 20 }).count).toBe(1);
    expect(repairsOf(outages, { from: 0, to: 12 }).count).toBe(0);
  });
});
