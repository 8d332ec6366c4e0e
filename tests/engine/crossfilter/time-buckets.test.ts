import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIncidentColumns, reserveRows } from '@/engine/columns/incident-columns';
import { buildWeekClock } from '@/engine/columns/week-clock';
import {
  bucketOfRow,
  buildTimeBuckets,
  coversAllRows,
  nearestBound,
} from '@/engine/crossfilter/time-buckets';

const ZONE = 'America/New_York';

function columnsOver(from: string, to: string, count: number) {
  const columns = createIncidentColumns(0);
  reserveRows(columns, count);
  columns.rowCount = count;
  const first = Date.parse(from) / 1000;
  const length = Date.parse(to) / 1000 - first;
  for (let row = 0; row < count; row++) columns.reportedAt[row] = first + Math.floor((row * length) / count);
  return columns;
}

function bucketsOver(from: string, to: string, count = 1000) {
  const columns = columnsOver(from, to, count);
  const clock = buildWeekClock(ZONE, columns.reportedAt[0]!, Date.parse(to) / 1000 + 10 * 86_400);
  return { columns, buckets: buildTimeBuckets(columns, clock) };
}

describe('time buckets', () => {
  it.each([
    ['2026-02-20', '2026-03-20', 3600],
    ['2025-12-01', '2026-04-01', 3 * 3600],
    ['2024-01-01', '2026-01-01', 86_400],
    ['2010-01-01', '2026-01-01', 6 * 86_400],
  ])('from %s to %s are long enough to be about a thousand', (from, to, usualSeconds) => {
    const { columns, buckets } = bucketsOver(from, to);
    const { startsSeconds } = buckets;

    expect(startsSeconds.length).toBeLessThanOrEqual(1100);
    expect(startsSeconds[1]! - startsSeconds[0]!).toBe(usualSeconds);
    expect(coversAllRows(columns, buckets)).toBe(true);
  });

  it('begin at civil midnights, also where a day has 23 hours', () => {
    const { buckets } = bucketsOver('2024-01-01T17:00:00Z', '2026-01-01T00:00:00Z');
    const midnight = new Intl.DateTimeFormat('en-US', {
      timeZone: ZONE,
      hourCycle: 'h23',
      timeStyle: 'medium',
    });

    const clocks = new Set(Array.from(buckets.startsSeconds, (seconds) => midnight.format(seconds * 1000)));
    expect([...clocks]).toEqual(['00:00:00']);
  });

  it('rise strictly', () => {
    for (const to of ['2026-03-20', '2026-05-01', '2027-03-01']) {
      const { startsSeconds } = bucketsOver('2026-02-20', to).buckets;
      expect(startsSeconds.every((start, index) => index === 0 || start > startsSeconds[index - 1]!)).toBe(
        true,
      );
    }
  });

  it('hold each row, and know the bound with the fewest rows between', () => {
    const { buckets } = bucketsOver('2026-02-20', '2026-03-20', 5000);
    fc.assert(
      fc.property(fc.nat({ max: 4999 }), (row) => {
        const bucket = bucketOfRow(buckets, row);
        expect(buckets.rows[bucket]).toBeLessThanOrEqual(row);
        expect(buckets.rows[bucket + 1]).toBeGreaterThan(row);
        const distance = Math.abs(buckets.rows[nearestBound(buckets, row)]! - row);
        expect(distance).toBe(Math.min(...Array.from(buckets.rows, (bound) => Math.abs(bound - row))));
      }),
      { seed: 31 },
    );
  });
});
