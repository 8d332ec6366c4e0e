import { describe, expect, it } from 'vitest';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { study } from '@/studies/rhythm/index';
import type { StudyInput } from '@/studies/study';
import { DAY, SQUARE_END, squareStudy } from '#tests/support/square-study';

/** One incident on each of so many days, at some second of the day by the clocks of Beijing. */
const daily = (n: number, secondOf: (day: number) => number, flags = 0) =>
  Array.from({ length: n }, (_, day) => ({ at: SQUARE_END - (1 + (day % 30)) * DAY + secondOf(day), flags }));

function run(input: StudyInput) {
  const outcome = study.run(input, {}, {});
  if (outcome.kind !== 'assessed') throw new Error(outcome.reason.en);
  return outcome;
}

describe('the study of rhythm', () => {
  it('measures default times and the peak of the day', () => {
    // Half at 09:00 sharp, half at 09:17.
    const { result, card } = run(squareStudy({ events: daily(60, (day) => 9 * 3600 + (day % 2) * 17 * 60) }));

    expect(result.defaultTimes).toEqual({ midnight: 0, noon: 0, fullHour: 0.5 });
    expect(result.rayleigh.p).toBeLessThan(0.001);
    expect(card.statement.zh).toContain('集中在 9 时前后');
  });

  it('sees no peak where the hours are even', () => {
    const { card } = run(squareStudy({ events: daily(48, (day) => (day % 24) * 3600 + 60) }));

    expect(card.statement.zh).toContain('没有单一高峰');
  });

  it('leaves incidents without a time of day out, and has no answer for a handful', () => {
    const events = [...daily(40, () => 3600), ...daily(9, () => 0, INCIDENT_FLAGS.dayOnly)];

    expect(run(squareStudy({ events })).result).toMatchObject({ timed: 40, untimed: 9 });
    expect(study.run(squareStudy({ events: daily(5, () => 0) }), {}, {}).kind).toBe('not-assessable');
  });
});
