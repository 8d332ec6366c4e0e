import { describe, expect, it } from 'vitest';
import { completeDays, daysOfRows } from '@/studies/complete-days';
import { randomStudyInput, withRows } from '#tests/support/random-study-input';

const input = randomStudyInput({ seed: 1, days: 40, perDay: 20 });

describe('completeDays', () => {
  it('leaves out the unfinished first and last day', () => {
    // 40 days up to 14:36 touch 41 days of the calendar, of which 39 are whole.
    const days = completeDays(input, 1000);
    expect(days.count).toBe(39);
    expect(days.span.toSeconds).toBeLessThanOrEqual(input.frame.asOfSeconds);
    expect(input.frame.asOfSeconds - days.span.toSeconds).toBeLessThan(86_400);
    expect(days.span.fromSeconds).toBeGreaterThanOrEqual(input.ground.firstSeconds);
  });

  it('keeps a first day that begins with the record, and the newest days where they are limited', () => {
    const whole = completeDays(input, 1000);
    const ground = { ...input.ground, firstSeconds: whole.span.fromSeconds };
    expect(completeDays({ ...input, ground }, 1000).count).toBe(39);
    const last = completeDays(input, 10);
    expect(last.count).toBe(10);
    expect(last.span.toSeconds).toBe(whole.span.toSeconds);
  });

  it('begins after what was left out for want of memory', () => {
    const cut = withRows(input, ({ reportedAt, count }) => ({
      reportedAt: reportedAt.slice(200),
      count: count - 200,
      olderLeftOut: 200,
    }));
    expect(completeDays(cut, 1000).span.fromSeconds).toBeGreaterThan(input.rows.reportedAt[200]!);
  });
});

describe('daysOfRows', () => {
  it('puts every row of the complete days into its day', () => {
    const days = completeDays(input, 1000);
    const ofRows = daysOfRows(input.rows, days);
    ofRows.forEach((day, row) => {
      const at = input.rows.reportedAt[row]!;
      if (day < 0) {
        expect(at < days.span.fromSeconds || at >= days.span.toSeconds).toBe(true);
        return;
      }
      expect(at).toBeGreaterThanOrEqual(days.edges[day]!);
      expect(at).toBeLessThan(days.edges[day + 1]!);
    });
  });

  it('keeps to the calendar across a change of clocks', () => {
    const autumn = randomStudyInput({ seed: 2, days: 30, perDay: 5, timeZone: 'America/New_York' });
    const { edges } = completeDays(autumn, 1000);
    const lengths = edges.subarray(1).map((edge, i) => (edge - edges[i]!) / 3600);
    expect([...lengths].filter((hours) => hours === 25)).toHaveLength(1);
  });
});
