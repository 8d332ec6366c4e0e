import { describe, expect, it } from 'vitest';
import { buildRandom } from '@/analysis/random/random';
import { drawPoisson } from '@/analysis/random/variates';
import { study } from '@/studies/emerging/index';
import type { EmergingSettings } from '@/studies/emerging/reference';
import type { StudyInput } from '@/studies/study';
import { DAY, SQUARE_END, squareStudy } from '#tests/support/square-study';
import type { SquareEvent } from '#tests/support/square-study';

const WEEKS = 40;
const SIDE = 10;

/** Weekly Poisson counts of each grid, oldest week first. */
function byWeek(seed: number, meanOf: (column: number, row: number, week: number) => number): SquareEvent[] {
  const random = buildRandom(seed);
  const events: SquareEvent[] = [];
  for (let week = 0; week < WEEKS; week++) {
    const start = SQUARE_END - (WEEKS - week) * 7 * DAY;
    for (let cell = 0; cell < SIDE * SIDE; cell++) {
      const [column, row] = [cell % SIDE, Math.floor(cell / SIDE)];
      const n = drawPoisson(random, meanOf(column, row, week));
      for (let i = 0; i < n; i++) {
        events.push({
          place: [(column + random.uniform()) * 400, (row + random.uniform()) * 400],
          at: start + Math.floor(random.uniform() * 7 * DAY),
        });
      }
    }
  }
  return events;
}

function study100(events: readonly SquareEvent[], part: Partial<Parameters<typeof squareStudy>[0]> = {}) {
  return squareStudy({ events, side: SIDE, days: WEEKS * 7, ...part });
}

function run(input: StudyInput, settings: Partial<EmergingSettings> = {}) {
  const outcome = study.run(input, study.reference.settings.parse(settings), {});
  if (outcome.kind !== 'assessed') throw new Error(outcome.reason.en);
  return outcome;
}

/** Whether a grid lies in the three by three about a middle. */
const isNear = (column: number, row: number, [c, r]: readonly [number, number]) =>
  Math.abs(column - c) <= 1 && Math.abs(row - r) <= 1;

describe('the study of emerging hot spots', () => {
  it('gives rising, new and fading grids their categories', () => {
    const events = byWeek(1, (column, row, week) => {
      if (isNear(column, row, [1, 1])) return 11 + 0.2 * week;
      if (isNear(column, row, [8, 1])) return week >= WEEKS - 4 ? 14 : 5;
      if (isNear(column, row, [1, 8])) return 19 - 0.2 * week;
      if (isNear(column, row, [8, 8])) return week >= WEEKS - 2 ? 4 : 13;
      return 4;
    });
    const { result, card } = run(study100(events));
    const at = (column: number, row: number) =>
      result.categories[result.cells.regionCodes.indexOf(`G${row * SIDE + column}`)];

    expect(at(1, 1)).toBe('intensifying-hot');
    expect(at(8, 1)).toBe('consecutive-hot');
    expect(at(1, 8)).toBe('diminishing-hot');
    expect(at(8, 8)).toBe('historical-hot');
    // The rest lies below the mean that the planted grids have raised.
    expect(at(5, 5)).not.toMatch(/-hot$/);
    expect(card.statement.zh).toContain('连续热点');
  });

  it('aligns the weeks to the end and drops the partial first one', () => {
    const { result } = run(
      study100(
        byWeek(2, () => 2),
        { days: WEEKS * 7 + 3 },
      ),
    );

    expect(result.steps).toBe(WEEKS);
    expect(result.edges.at(-1)).toBe(SQUARE_END);
    expect(result.z).toHaveLength(SIDE * SIDE * WEEKS);
  });

  it('lays z and states out cell by cell, in agreement with one another', () => {
    const { result } = run(study100(byWeek(3, (column, row) => (isNear(column, row, [4, 4]) ? 9 : 2))));
    const middle = result.cells.regionCodes.indexOf('G44');
    const states = result.states.subarray(middle * WEEKS, (middle + 1) * WEEKS);
    const z = result.z.subarray(middle * WEEKS, (middle + 1) * WEEKS);

    expect(result.categories[middle]).toBe('persistent-hot');
    expect(Math.min(...z.filter((_, t) => states[t] === 1))).toBeGreaterThan(0);
  });

  it('finds next to no pattern under complete randomness', () => {
    const { result } = run(study100(byWeek(4, () => 3)));
    const found = result.categories.filter((category) => category !== 'none');

    expect(found.length).toBeLessThanOrEqual(2);
  });

  it('leaves grids without any incident unjudged', () => {
    const { result } = run(study100(byWeek(5, (column) => (column === 0 ? 0 : 2))));
    const empty = result.cells.regionCodes.indexOf('G0');

    expect(result.categories[empty]).toBeNull();
    expect(result.reasons[empty]).toBe('no_exposure');
  });

  it('has no answer for a few weeks, and none without incidents', () => {
    const kindOf = (input: StudyInput) => study.run(input, study.reference.settings.parse({}), {}).kind;

    expect(
      kindOf(
        study100(
          byWeek(6, () => 2),
          { days: 60 },
        ),
      ),
    ).toBe('not-assessable');
    expect(kindOf(study100([]))).toBe('not-assessable');
    expect(kindOf(squareStudy({ events: [], side: 2 }))).toBe('not-assessable');
  });

  it('tells progress and stops when called off', () => {
    const told: number[] = [];
    const input = study100(byWeek(7, () => 2));
    study.run(input, study.reference.settings.parse({}), {
      onProgress: (share) => told.push(share),
    });

    expect(told.at(-1)).toBe(1);
    expect(() => study.run(input, study.reference.settings.parse({}), { signal: { aborted: true } })).toThrow(
      'stopped',
    );
  });
});
