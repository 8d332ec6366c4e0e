import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildZoneOffsets } from '@/domain/time/civil-time';
import {
  isPeriodStart,
  lastCompletePeriod,
  periodName,
  periodShortName,
  periodSpan,
  periodStartAt,
  REPORT_KINDS,
  shiftPeriod,
} from '@/domain/time/reporting-period';

const at = (text: string) => Date.parse(text) / 1000;
const beijing = buildZoneOffsets('Asia/Shanghai', at('2023-01-01T00:00Z'), at('2028-01-01T00:00Z'));

describe('reporting periods', () => {
  it('begin and end at midnights of the district', () => {
    expect(periodSpan('quarter', '2026-10', beijing)).toEqual({
      fromSeconds: at('2026-09-30T16:00Z'),
      toSeconds: at('2026-12-31T16:00Z'),
    });
  });

  it('shift across the turn of the year', () => {
    expect(shiftPeriod('month', '2026-01', -1)).toBe('2025-12');
    expect(shiftPeriod('quarter', '2026-01', -1)).toBe('2025-10');
    expect(shiftPeriod('year', '2026-01', 1)).toBe('2027-01');
  });

  it('hold each instant in exactly one, and the last complete one ends before it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REPORT_KINDS),
        fc.integer({ min: at('2024-02-01T00:00Z'), max: at('2027-11-30T00:00Z') }),
        (kind, instant) => {
          const start = periodStartAt(kind, beijing, instant);
          const { fromSeconds, toSeconds } = periodSpan(kind, start, beijing);

          expect(isPeriodStart(kind, start)).toBe(true);
          expect(fromSeconds).toBeLessThanOrEqual(instant);
          expect(toSeconds).toBeGreaterThan(instant);
          expect(periodSpan(kind, lastCompletePeriod(kind, beijing, instant), beijing).toSeconds).toBe(
            fromSeconds,
          );
        },
      ),
      { seed: 5, numRuns: 200 },
    );
  });

  it('are named as people say', () => {
    expect(periodName('month', '2026-10')).toEqual({ zh: '2026 年 10 月', en: 'October 2026' });
    expect(periodName('quarter', '2026-07')).toEqual({ zh: '2026 年第 3 季度', en: 'Q3 2026' });
    expect(periodName('year', '2026-01')).toEqual({ zh: '2026 年', en: '2026' });
    expect(periodShortName('month', '2026-09').zh).toBe('9 月');
  });

  it('do not begin in the middle', () => {
    expect(isPeriodStart('quarter', '2026-02')).toBe(false);
    expect(isPeriodStart('year', '2026-07')).toBe(false);
    expect(isPeriodStart('month', '2026-13')).toBe(false);
  });
});
