import { describe, expect, it } from 'vitest';
import { OPENNESS } from '@/domain/incident/incident-extract';
import { study } from '@/studies/time-to-close/index';
import type { TimeToCloseResult } from '@/studies/time-to-close/reference';
import type { StudyInput } from '@/studies/study';
import { randomStudyInput, withRows } from '#tests/support/random-study-input';

function assess(input: StudyInput, by: 'category' | 'place' = 'category'): TimeToCloseResult {
  const outcome = study.run(input, { by }, {});
  if (outcome.kind !== 'assessed') throw new Error(outcome.reason.en);
  return outcome.result;
}

describe('time to close', () => {
  const input = randomStudyInput({ seed: 51, days: 120, perDay: 40, daysToClose: 3 });
  const result = assess(input);

  it('finds the median of an exponential time to close, ln 2 of three days, within its limits', () => {
    const { days, lower, upper } = result.whole.median;
    expect(lower!).toBeLessThan(3 * Math.LN2);
    expect(upper!).toBeGreaterThan(3 * Math.LN2);
    expect(days!).toBeGreaterThan(lower!);
    expect(days!).toBeLessThan(upper!);
  });

  it('lets the curves never rise and start with all open', () => {
    for (const { curve } of [result.whole, ...result.groups]) {
      const known = Array.from(curve).filter((share) => !Number.isNaN(share));
      expect(known[0]).toBe(1);
      known.forEach((share, i) => i > 0 && expect(share).toBeLessThanOrEqual(known[i - 1]!));
    }
  });

  it('splits all orders into groups that differ no more than chance lets them', () => {
    expect(result.groups.reduce((sum, { count }) => sum + count, 0)).toBe(result.whole.count);
    expect(result.logRank!.p).toBeGreaterThan(0.01);
    expect(
      assess(input, 'place')
        .groups.map(({ code }) => code)
        .sort(),
    ).toEqual(['S1', 'S2', 'S3', 'S4']);
  });

  it('tells a group that is slower', () => {
    const slow = withRows(input, ({ category, openness, reportedAt, clockSeconds }) => {
      const closesAt = (i: number) => reportedAt[i]! + clockSeconds[i]! * (category[i] === 2 ? 3 : 1);
      const isClosed = (i: number) =>
        openness[i] === OPENNESS.closed && closesAt(i) <= input.frame.asOfSeconds;
      return {
        openness: openness.map((_, i) => (isClosed(i) ? OPENNESS.closed : OPENNESS.open)),
        clockSeconds: clockSeconds.map((seconds, i) =>
          isClosed(i) ? closesAt(i) - reportedAt[i]! : seconds,
        ),
      };
    });
    const { logRank, groups } = assess(slow);
    const medianOf = (code: string) => groups.find((group) => group.code === code)!.median.days!;
    expect(logRank!.p).toBeLessThan(1e-6);
    expect(medianOf('02')).toBeGreaterThan(2 * medianOf('01'));
  });

  it('counts overdue orders by month of report and keeps those not yet due apart', () => {
    const { months } = result;
    // A time to close of three days on average passes five days with probability exp(-5/3) = 18.9 %.
    const final = months.find(({ month }) => month === '2026-10')!;
    expect(final.pending).toBe(0);
    expect(final.share!.lower).toBeLessThan(Math.exp(-5 / 3));
    expect(final.share!.upper).toBeGreaterThan(Math.exp(-5 / 3));
    expect(months.at(-1)!.month).toBe('2026-11');
    expect(months.at(-1)!.pending).toBeGreaterThan(0);
  });

  it('says that most are still open in place of a median', () => {
    const stuck = withRows(input, ({ openness }) => ({
      openness: openness.map((state, i) => (i % 5 === 0 ? state : OPENNESS.open)),
    }));
    expect(assess(stuck).whole.median.days).toBeNull();
  });

  it('has no answer where no row says whether it was closed', () => {
    const unknown = withRows(input, ({ openness }) => ({
      openness: openness.map(() => OPENNESS.undetermined),
    }));
    const outcome = study.run(unknown, { by: 'category' }, {});
    expect(outcome.kind === 'not-assessable' && outcome.reason.zh).toContain('没有办结状态');
  });
});
