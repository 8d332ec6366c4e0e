import { describe, expect, it } from 'vitest';
import { buildZoneOffsets } from '@/domain/time/civil-time';
import { lengthInDays, resolveComparison, resolveWindow } from '@/scene/resolve-window';
import type { TimeFrame } from '@/scene/resolve-window';

const at = (text: string) => Date.parse(text) / 1000;
const frameOf = (zone: string, first: string, last: string): TimeFrame => ({
  offsets: buildZoneOffsets(zone, at(first) - 800 * 86_400, at(last) + 800 * 86_400),
  firstSeconds: at(first),
  lastSeconds: at(last),
});
const shanghai = frameOf('Asia/Shanghai', '2024-11-20T09:00:00+08:00', '2026-11-20T14:36:00+08:00');
const boston = frameOf('America/New_York', '2015-01-01T05:20:00Z', '2016-01-01T04:10:00Z');

describe('the window of a scene', () => {
  it('ends the last 30 days with the day of the last report', () => {
    const span = resolveWindow({ kind: 'last-days', days: 30 }, shanghai);

    expect(span).toEqual({
      fromSeconds: at('2026-10-22T00:00:00+08:00'),
      toSeconds: at('2026-11-21T00:00:00+08:00'),
    });
  });

  it('covers whole civil days for all time', () => {
    expect(resolveWindow({ kind: 'all' }, boston)).toEqual({
      fromSeconds: at('2015-01-01T05:00:00Z'),
      toSeconds: at('2016-01-01T05:00:00Z'),
    });
  });

  it('compares with the days just before, of equal number, also across a change of clocks', () => {
    const span = { fromSeconds: at('2015-03-09T04:00:00Z'), toSeconds: at('2015-03-16T04:00:00Z') };
    const before = resolveComparison({ kind: 'previous' }, span, boston.offsets)!;

    expect(before.toSeconds).toBe(span.fromSeconds);
    expect(before.fromSeconds).toBe(at('2015-03-02T05:00:00Z'));
    expect(lengthInDays(before, boston.offsets)).toBe(7);
  });

  it('compares a year ago with the same weekdays', () => {
    const span = resolveWindow({ kind: 'last-days', days: 7 }, shanghai);
    const before = resolveComparison({ kind: 'year-ago' }, span, shanghai.offsets)!;

    expect((span.fromSeconds - before.fromSeconds) / 86_400).toBe(364);
  });

  it('compares a part of a day with the same length just before', () => {
    const span = { fromSeconds: at('2026-11-20T08:00:00+08:00'), toSeconds: at('2026-11-20T14:00:00+08:00') };

    expect(resolveComparison({ kind: 'previous' }, span, shanghai.offsets)).toEqual({
      fromSeconds: at('2026-11-20T02:00:00+08:00'),
      toSeconds: span.fromSeconds,
    });
    expect(resolveComparison({ kind: 'none' }, span, shanghai.offsets)).toBeNull();
  });
});
