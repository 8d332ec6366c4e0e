import { describe, expect, it } from 'vitest';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { study } from '@/studies/anomalies/index';
import { alertSettings } from '@/studies/anomalies/reference';
import type { AnomaliesResult } from '@/studies/anomalies/reference';
import type { StudyInput } from '@/studies/study';
import { gridCodeOf, randomStudyInput, withRows } from '#tests/support/random-study-input';

const settings = alertSettings.parse({});
const world = { seed: 11, days: 90, perDay: 120 };
const burst = { grids: [30], fromDaysAgo: 0.4, toDaysAgo: 0.1, count: 12, category: 2 };

function assess(input: StudyInput, hours: 1 | 2 | 6 | 24 = 24): AnomaliesResult {
  const outcome = study.run(input, { windowHours: hours }, {});
  if (outcome.kind !== 'assessed') throw new Error(outcome.reason.en);
  return outcome.result;
}

describe('anomalies', () => {
  const calm = randomStudyInput(world);

  it('raises a planted burst in its grid and category, worst first', () => {
    const { alerts } = assess(randomStudyInput({ ...world, planted: [burst] }));

    expect(alerts[0]).toMatchObject({
      regionCode: gridCodeOf(30),
      categoryCode: '02',
      level: 1,
      isGrid: true,
    });
    expect(alerts[0]!.observed).toBeGreaterThanOrEqual(12);
    expect(alerts[0]!.upper).toBeLessThan(alerts[0]!.observed);
    expect(alerts.map(({ level }) => level)).toEqual(alerts.map(({ level }) => level).sort());
  });

  it('leaves a calm day without a level that is adjusted for all units', () => {
    expect(assess(calm).alerts.filter(({ level }) => level < 4)).toEqual([]);
  });

  it('judges the scope, the level below it and the grids; for short windows no grids', () => {
    expect(assess(calm).levels.map(({ levelId, units }) => [levelId, units])).toEqual([
      [null, 2],
      ['street', 8],
      ['grid', 288],
    ]);
    expect(assess(calm, 6).levels.map(({ levelId }) => levelId)).toEqual([null, 'street']);
  });

  it('counts the window that ends with the present, the last report included', () => {
    const last = { ...calm.frame, asOfSeconds: calm.rows.reportedAt.at(-1)! };
    const crowd = { grids: [5], fromDaysAgo: 0.9, toDaysAgo: 0.2, count: 200, category: 0 };
    const { alerts } = assess(randomStudyInput({ ...world, planted: [crowd] }));

    expect(assess({ ...calm, frame: last }).toSeconds).toBe(last.asOfSeconds + 1);
    expect(alerts.find(({ regionCode }) => regionCode === null)!.observed).toBeGreaterThan(200);
  });

  it('does not see what comes after the present', () => {
    const later = randomStudyInput({ ...world, planted: [burst] });
    const before = { ...later, frame: { ...later.frame, asOfSeconds: later.frame.asOfSeconds - 86_400 } };

    expect(assess(before).alerts.filter(({ level }) => level < 4)).toEqual([]);
  });

  it('keeps repeated reports and default points out of places, and says how many', () => {
    const crowded = randomStudyInput({ ...world, planted: [burst] });
    const mark = (flag: number) =>
      withRows(crowded, ({ flags, region, category }) => ({
        flags: flags.map((bits, i) =>
          category[i] === 2 && crowded.rows.regionCodes[region[i]!] === gridCodeOf(30) ? bits | flag : bits,
        ),
      }));
    const repeated = assess(mark(INCIDENT_FLAGS.duplicate));
    const piled = assess(mark(INCIDENT_FLAGS.geocodingPile));

    expect(repeated.alerts.filter(({ regionCode }) => regionCode === gridCodeOf(30))).toEqual([]);
    expect(repeated.duplicates).toBeGreaterThanOrEqual(12);
    expect(piled.alerts.filter(({ regionCode }) => regionCode === gridCodeOf(30))).toEqual([]);
    expect(piled.leftOut.pile).toBeGreaterThanOrEqual(12);
  });

  it('says why short records and coarse dates cannot be judged', () => {
    const short = study.run(randomStudyInput({ ...world, days: 50 }), settings, {});
    const coarse = { ...calm, ground: { ...calm.ground, timePrecision: 'month' as const } };
    const daily = { ...calm, ground: { ...calm.ground, timePrecision: 'day' as const } };

    expect(short).toMatchObject({ kind: 'not-assessable' });
    expect(study.run(coarse, settings, {})).toMatchObject({ kind: 'not-assessable' });
    expect(study.run(daily, { windowHours: 6 }, {})).toMatchObject({ kind: 'not-assessable' });
    expect(study.run(daily, settings, {})).toMatchObject({ kind: 'assessed' });
  });

  it('gives the same answer again', () => {
    expect(assess(calm)).toEqual(assess(calm));
  });

  it('falls back to a day for a window it does not know', () => {
    expect(alertSettings.parse({ windowHours: 5 })).toEqual({ windowHours: 24 });
  });
});
