import { describe, expect, it } from 'vitest';
import {
  buildZoneOffsets,
  civilDay,
  civilMonth,
  civilToEpochSeconds,
  dayStartSeconds,
  formatCivilDay,
  hourOfWeek,
  offsetAt,
  parseCivilDay,
  weekdayOfDay,
} from '@/domain/time/civil-time';

const at = (text: string) => Date.parse(text) / 1000;
const shanghai = buildZoneOffsets('Asia/Shanghai', at('2024-01-01T00:00:00Z'), at('2027-01-01T00:00:00Z'));
const boston = buildZoneOffsets('America/New_York', at('2015-01-01T00:00:00Z'), at('2016-01-01T00:00:00Z'));

describe('civil time', () => {
  it('finds one piece for Shanghai and the two changes of 2015 for Boston, to the second', () => {
    expect(shanghai.offsetsSeconds).toEqual([28_800]);
    expect(boston.startsSeconds.slice(1)).toEqual([at('2015-03-08T07:00:00Z'), at('2015-11-01T06:00:00Z')]);
    expect(boston.offsetsSeconds).toEqual([-18_000, -14_400, -18_000]);
  });

  it('knows the daylight saving China had in 1988', () => {
    const history = buildZoneOffsets('Asia/Shanghai', at('1988-01-01T00:00:00Z'), at('1989-01-01T00:00:00Z'));

    expect(offsetAt(history, at('1988-07-01T00:00:00Z'))).toBe(32_400);
    expect(offsetAt(history, at('1988-12-01T00:00:00Z'))).toBe(28_800);
  });

  it('puts half past eleven at night of 31 December in December of the local year', () => {
    expect(civilMonth(shanghai, at('2025-12-31T15:59:59Z'))).toBe('2025-12');
    expect(civilMonth(shanghai, at('2025-12-31T16:00:00Z'))).toBe('2026-01');
  });

  it('counts the hours of a week from Monday midnight', () => {
    // 2026-11-20 is a Friday: 4 × 24 + 14.
    expect(hourOfWeek(shanghai, at('2026-11-20T14:36:00+08:00'))).toBe(4 * 24 + 14);
    expect(weekdayOfDay(parseCivilDay('2026-11-16')!)).toBe(0);
  });

  it('gives a day of 23 hours in spring and one of 25 in autumn', () => {
    const length = (text: string) => {
      const day = parseCivilDay(text)!;
      return (dayStartSeconds(boston, day + 1) - dayStartSeconds(boston, day)) / 3600;
    };

    expect([length('2015-03-08'), length('2015-06-01'), length('2015-11-01')]).toEqual([23, 24, 25]);
  });

  it('comes back from civil time to the instant, and takes the earlier of a repeated hour', () => {
    const instant = at('2015-07-04T12:34:56Z');
    const civil = instant + offsetAt(boston, instant);

    expect(civilToEpochSeconds(boston, civil)).toBe(instant);
    // 01:30 on 1 November comes twice, first at 05:30 UTC.
    expect(civilToEpochSeconds(boston, at('2015-11-01T01:30:00Z'))).toBe(at('2015-11-01T05:30:00Z'));
  });

  it('refuses dates that no calendar has', () => {
    expect(parseCivilDay('2026-02-30')).toBeNull();
    expect(parseCivilDay('2026-2-3')).toBeNull();
    expect(formatCivilDay(civilDay(shanghai, at('2026-11-20T00:00:00+08:00')))).toBe('2026-11-20');
  });

  it('reads the offsets of a span whose ends are no whole seconds', () => {
    const { offsetsSeconds } = buildZoneOffsets('Asia/Shanghai', 1_763_600_000.25, 1_795_341_420.612);
    expect(offsetsSeconds).toEqual([28_800]);
  });
});
