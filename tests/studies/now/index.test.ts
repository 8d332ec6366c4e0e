import { describe, expect, it } from 'vitest';
import { NO_CLOCK_SECONDS, OPENNESS } from '@/domain/incident/incident-extract';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { study } from '@/studies/now/index';
import type { NowResult } from '@/studies/now/reference';
import type { StudyInput } from '@/studies/study';
import { randomStudyInput, withRows } from '#tests/support/random-study-input';

const DAY = 86_400;

function assess(input: StudyInput): NowResult {
  const outcome = study.run(input, {}, {});
  if (outcome.kind !== 'assessed') throw new Error(outcome.reason.en);
  return outcome.result;
}

describe('now', () => {
  const input = randomStudyInput({ seed: 5, days: 100, perDay: 60 });
  const { rows, frame } = input;
  const result = assess(input);

  it('counts every open row once, by age and by limit', () => {
    const open = Array.from(rows.openness).filter((state) => state === OPENNESS.open).length;

    expect(result.open.open).toBe(open);
    expect(result.open.byAge.reduce((sum, count) => sum + count, 0)).toBe(open);
    expect(result.open.overdue).toBe(
      Array.from(rows.openness).filter(
        (state, i) => state === OPENNESS.open && (rows.flags[i]! & INCIDENT_FLAGS.overdue) !== 0,
      ).length,
    );
    expect(result.open.dueWithinDay).toBe(
      Array.from(rows.openness).filter((state, i) => {
        const left = rows.reportedAt[i]! + 5 * DAY - frame.asOfSeconds;
        return state === OPENNESS.open && left >= 0 && left <= DAY;
      }).length,
    );
  });

  it('lets inflow less outflow be the change of the stock', () => {
    const { inflow, outflow, open } = result.flow;
    expect(inflow).toHaveLength(28);
    for (let day = 1; day < 28; day++) {
      expect(open[day]! - open[day - 1]!).toBe(inflow[day]! - outflow[day]!);
    }
    const endOfDays = result.flow.dayStarts.at(-1)! + DAY;
    const openThen = Array.from(rows.reportedAt).filter((at, i) => {
      const closed = rows.openness[i] === OPENNESS.closed ? at + rows.clockSeconds[i]! : Infinity;
      return at < endOfDays && closed >= endOfDays;
    }).length;
    expect(open.at(-1)).toBe(openThen);
  });

  it("finds Little's law where things keep steady: 60 a day for three days each are 180 open", () => {
    const { stock, inflowPerDay, daysToClose, implied } = result.flow.little!;
    expect(inflowPerDay).toBeGreaterThan(50);
    expect(daysToClose).toBeGreaterThan(2.5);
    expect(daysToClose).toBeLessThan(3.5);
    expect(Math.abs(stock / implied - 1)).toBeLessThan(0.1);
  });

  it('sets today against a band that grows over the day and holds an ordinary one', () => {
    const today = result.today!;
    expect(today.hoursGone).toBeCloseTo(14.6, 6);
    expect(today.dayType).toBe('workday');
    expect(today.knowsHolidays).toBe(true);
    for (let hour = 1; hour <= 24; hour++) {
      expect(today.expected[hour]!).toBeGreaterThanOrEqual(today.expected[hour - 1]!);
      expect(today.lower[hour]!).toBeLessThanOrEqual(today.expected[hour]! + 1);
      expect(today.upper[hour]!).toBeGreaterThanOrEqual(today.expected[hour]! - 1);
    }
    const { observed, lower, upper } = today.soFar;
    expect(observed).toBe(today.observed.at(-1));
    expect(observed).toBeGreaterThanOrEqual(lower);
    expect(observed).toBeLessThanOrEqual(upper);
  });

  it('tells a day far above the band', () => {
    const crowd = { grids: [1], fromDaysAgo: 0.3, toDaysAgo: 0.01, count: 80, category: 0 };
    const { today } = assess(randomStudyInput({ seed: 5, days: 100, perDay: 60, planted: [crowd] }));
    expect(today!.soFar.observed).toBeGreaterThan(today!.soFar.upper);
    expect(today!.soFar.upperP).toBeLessThan(1e-4);
  });

  it('leaves out of the stock what was closed nobody knows when, and says how many', () => {
    const lost = withRows(input, ({ openness, clockSeconds }) => ({
      clockSeconds: clockSeconds.map((seconds, i) =>
        openness[i] === OPENNESS.closed && i % 7 === 0 ? NO_CLOCK_SECONDS : seconds,
      ),
    }));
    const { flow } = assess(lost);
    expect(flow.closedWithoutTime).toBeGreaterThan(0);
    expect(Array.from(flow.open).every((count) => count >= 0)).toBe(true);
    const endOfDays = flow.dayStarts.at(-1)! + DAY;
    const openThen = Array.from(lost.rows.reportedAt).filter((at, i) => {
      const clock = lost.rows.clockSeconds[i]!;
      const closed = lost.rows.openness[i] === OPENNESS.open ? Infinity : at + clock;
      const isKnown = lost.rows.openness[i] === OPENNESS.open || clock !== NO_CLOCK_SECONDS;
      return isKnown && at < endOfDays && closed >= endOfDays;
    }).length;
    expect(flow.open.at(-1)).toBe(openThen);
  });

  it('says why today cannot be judged, and keeps the rest', () => {
    const short = assess(randomStudyInput({ seed: 6, days: 40, perDay: 60 }));
    const daily = assess({ ...input, ground: { ...input.ground, timePrecision: 'day' } });
    expect(short.today).toBeNull();
    expect(short.todayReason!.zh).toContain('8 周');
    expect(daily.today).toBeNull();
    expect(daily.open.open).toBe(result.open.open);
  });

  it('has no answer without rows', () => {
    const none = { ...input, rows: { ...rows, count: 0, reportedAt: new Uint32Array(0) } };
    expect(study.run(none, {}, {})).toMatchObject({ kind: 'not-assessable' });
  });
});
