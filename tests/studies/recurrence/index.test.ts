import { describe, expect, it } from 'vitest';
import { buildRandom } from '@/analysis/random/random';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { study } from '@/studies/recurrence/index';
import type { RecurrenceSettings } from '@/studies/recurrence/reference';
import type { StudyInput } from '@/studies/study';
import { DAY, SQUARE_END, squareStudy } from '#tests/support/square-study';
import type { SquareEvent } from '#tests/support/square-study';

/** Incidents of the window, each at a place of its own. */
function apart(n: number, part: Partial<SquareEvent> = {}): SquareEvent[] {
  const random = buildRandom(n);
  return Array.from({ length: n }, (_, i) => ({
    place: [(i % 60) * 50 + 25, Math.floor(i / 60) * 50 + 25] as const,
    at: SQUARE_END - Math.floor(random.uniform() * 29 * DAY) - 1,
    ...part,
  }));
}

/** Incidents at one place, so many days before the end each. */
function at(place: readonly [number, number], days: readonly number[], part: Partial<SquareEvent> = {}) {
  return days.map((day): SquareEvent => ({ place, at: SQUARE_END - Math.round(day * DAY), ...part }));
}

function run(input: StudyInput, settings: Partial<RecurrenceSettings> = {}) {
  const outcome = study.run(input, study.reference.settings.parse(settings), {});
  if (outcome.kind !== 'assessed') throw new Error(outcome.reason.en);
  return outcome;
}

describe('the study of recurrence at the same place', () => {
  it('counts what came back within the days, worked by hand', () => {
    // At 2 and 12 days before the end, ten days apart; at 5 and 55, fifty days apart: 1 and 2 of 3 + 97 in the window.
    const events = [...apart(97), ...at([3100, 3100], [2, 12]), ...at([3000, 3100], [5, 55])];
    const { result, card } = run(squareStudy({ events }));

    expect(result.shares.map(({ days, incidents, recurred }) => [days, incidents, recurred])).toEqual([
      [30, 100, 1],
      [90, 100, 2],
    ]);
    expect(card.statement.zh).toContain('本期 1.0% 的事件是同址同类 30 天内再次发生（1 / 100');
    expect(result.places).toHaveLength(1);
    expect(run(squareStudy({ events }), { days: '90' }).result.places).toHaveLength(2);
  });

  it('takes what follows within a day for the same event', () => {
    const events = [...apart(50), ...at([3100, 3100], [2, 2.5, 2.9])];

    expect(run(squareStudy({ events })).result.shares[0]!.recurred).toBe(0);
  });

  it('keeps classes apart, and places more than ten meters off', () => {
    const events = [
      ...apart(50),
      ...at([3100, 3100], [2]),
      ...at([3100, 3100], [12], { category: 'B' }),
      ...at([3130, 3100], [14]),
    ];

    expect(run(squareStudy({ events })).result.shares[0]!.recurred).toBe(0);
  });

  it('names places by region and class alone, most frequent first', () => {
    const events = [...apart(50), ...at([3100, 3100], [2, 9, 16]), ...at([100, 3100], [3, 10])];
    const { places, placeCount } = run(squareStudy({ events })).result;

    expect(placeCount).toBe(2);
    expect(places.map(({ regionCode, n }) => [regionCode, n])).toEqual([
      ['G63', 3],
      ['G56', 2],
    ]);
    expect(Object.keys(places[0]!).sort()).toEqual([
      'category',
      'firstSeconds',
      'lastSeconds',
      'n',
      'open',
      'regionCode',
    ]);
  });

  it('leaves out piles, vague places and reports marked as repeated', () => {
    const events = [
      ...apart(50),
      ...at([3100, 3100], [2, 9], { flags: INCIDENT_FLAGS.geocodingPile }),
      ...at([3000, 3100], [2, 9], { quality: 'street' }),
      ...at([2900, 3100], [2, 9], { flags: INCIDENT_FLAGS.duplicate }),
    ];
    const { result } = run(squareStudy({ events }));

    expect(result.shares[0]).toMatchObject({ incidents: 50, recurred: 0 });
    expect(result.leftOut?.zh).toBe('地点不精确 2 件，落在地址默认点 2 件，重复上报 2 件');
  });

  it('compares only where the data reach back far enough', () => {
    const events = [...apart(50), ...apart(50).map((event) => ({ ...event, at: event.at - 30 * DAY }))];

    expect(run(squareStudy({ events })).result.shares[0]!.before).toEqual({ incidents: 50, recurred: 0 });
    expect(run(squareStudy({ events, days: 70 })).result.shares[0]!.before).toBeNull();
  });

  it('has no answer for a handful', () => {
    const outcome = study.run(squareStudy({ events: apart(10) }), study.reference.settings.parse({}), {});

    expect(outcome.kind).toBe('not-assessable');
  });
});
