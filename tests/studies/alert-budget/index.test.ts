import { describe, expect, it } from 'vitest';
import { study } from '@/studies/alert-budget/index';
import { randomStudyInput } from '#tests/support/random-study-input';

describe('the alarm budget', () => {
  it('stays within the budget where nothing but chance goes on', () => {
    const outcome = study.run(randomStudyInput({ seed: 21, days: 160, perDay: 90 }), { windowHours: 24 }, {});
    if (outcome.kind !== 'assessed') throw new Error(outcome.reason.en);
    const { result } = outcome;

    expect(result.days).toBe(90);
    for (const { perDay, chanceBluePerDay } of result.levels) {
      expect(perDay[3]).toBeLessThan(1.3 * chanceBluePerDay);
      // One family a day, false with a chance of one in a hundred at most.
      expect(perDay[0] + perDay[1] + perDay[2]).toBeLessThan(0.06);
    }
    expect(result.perDay[3]).toBeCloseTo(
      result.levels.reduce((sum, { perDay }) => sum + perDay[3], 0),
      12,
    );
  });

  it('counts a burst a week', () => {
    const planted = [4, 11, 18, 25].map((day) => ({
      grids: [77],
      fromDaysAgo: day,
      toDaysAgo: day - 0.1,
      count: 15,
      category: 1,
    }));
    const outcome = study.run(
      randomStudyInput({ seed: 22, days: 96, perDay: 90, planted }),
      { windowHours: 24 },
      {},
    );
    if (outcome.kind !== 'assessed') throw new Error(outcome.reason.en);

    expect(outcome.result.days).toBe(39);
    expect(outcome.result.levels[2]!.perDay[0] * 39).toBeGreaterThanOrEqual(4);
  });

  it('is said not to be evaluated where the record is short', () => {
    const outcome = study.run(randomStudyInput({ seed: 23, days: 80, perDay: 40 }), { windowHours: 24 }, {});

    expect(outcome).toMatchObject({ kind: 'not-assessable' });
    expect(outcome.kind === 'not-assessable' && outcome.reason.zh).toContain('未评估');
  });
});
