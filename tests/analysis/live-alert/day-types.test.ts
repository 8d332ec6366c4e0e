import { describe, expect, it } from 'vitest';
import { dayTypeAt, toDayTypes } from '@/analysis/live-alert/day-types';
import { parseCivilDay } from '@/domain/time/civil-time';

// The week of National Day 2025: from Wednesday 1 October; Saturday 11 October is worked.
const firstDay = parseCivilDay('2025-09-29')!;
const dayTypes = toDayTypes(firstDay, 14, {
  holidays: new Set(Array.from({ length: 8 }, (_, i) => firstDay + 2 + i)),
  makeUpWorkdays: new Set([firstDay + 12]),
});

describe('toDayTypes', () => {
  it('tells workdays, weekends and holidays apart, exchanged days too', () => {
    // Monday, Tuesday; eight holidays; Thursday, Friday; a Saturday at work; a Sunday.
    expect(Array.from(dayTypes.types)).toEqual([0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 1]);
  });
});

describe('dayTypeAt', () => {
  it('knows the days of its run and no others', () => {
    expect(dayTypeAt(dayTypes, firstDay + 13)).toBe(1);
    expect(() => dayTypeAt(dayTypes, firstDay + 14)).toThrow(RangeError);
  });
});
