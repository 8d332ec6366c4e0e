import { describe, expect, it } from 'vitest';
import { study } from '@/studies/rising/index';
import { reference } from '@/studies/rising/reference';
import type { StudyInput } from '@/studies/study';
import { gridCodeOf, randomStudyInput } from '#tests/support/random-study-input';

const settings = reference.settings.parse({});

function assess(input: StudyInput, weeks = settings.weeks) {
  const outcome = study.run(input, { weeks }, {});
  if (outcome.kind !== 'assessed') throw new Error(outcome.reason.en);
  return outcome;
}

/** Rises by steps over a year, or falls: more and more of the planted cases lie in the later (or earlier) quarters. */
const rise = [10, 25, 45, 70].map((count, quarter) => ({
  grids: [40],
  fromDaysAgo: 364 - quarter * 91,
  toDaysAgo: 273 - quarter * 91,
  count,
  category: 0,
}));
const fall = rise.map((step, i) => ({ ...step, grids: [100], count: rise[3 - i]!.count }));
const input = randomStudyInput({ seed: 51, days: 380, perDay: 60, planted: [...rise, ...fall] });
const { result, card } = assess(input);

describe('rising and falling regions', () => {
  it('finds what was planted to rise and to fall', () => {
    const found = new Map(result.units.map(({ unit, direction }) => [result.regionCodes[unit], direction]));
    expect(found.get(gridCodeOf(40))).toBe('rising');
    expect(found.get(gridCodeOf(100))).toBe('falling');
    // FDR 5 %: of two true ones hardly any more come by chance.
    expect(result.units.length).toBeLessThanOrEqual(4);
  });

  it('gives slopes with limits, the larger change the higher class, and the weeks themselves', () => {
    const unit = result.units.find(({ unit: at }) => result.regionCodes[at] === gridCodeOf(40))!;
    expect(unit.slope).toBeGreaterThan(0.03);
    expect(unit.lower).toBeLessThanOrEqual(unit.slope);
    expect(unit.upper).toBeGreaterThanOrEqual(unit.slope);
    expect(unit.lower).toBeGreaterThan(0);
    expect(unit.lastMean).toBeGreaterThan(unit.firstMean + 2);
    expect(unit.counts).toHaveLength(52);
    expect(result.classes[unit.unit]).toBe(3);
    expect(result.classes.filter((one) => one !== 0)).toHaveLength(result.units.length);
  });

  it('sums up in both languages', () => {
    expect(card.statement.zh).toMatch(/近 52 周，144 个单元中 \d 个上升、\d 个下降/);
    expect(card.statement.en).toContain('of 144 units rise');
    expect(card.n).toBeGreaterThan(0);
  });

  it('finds nothing where chance alone rules', () => {
    const flagged = Array.from({ length: 20 }, (_, seed) =>
      assess(randomStudyInput({ seed: 600 + seed, days: 200, perDay: 60, rhythm: false }), '26'),
    ).filter((outcome) => outcome.result.units.length > 0).length;
    // 5 % of districts are expected to have any; with 20 of them more than 4 would be 1 in 400.
    expect(flagged).toBeLessThanOrEqual(4);
  });

  it('leaves regions that never change without a judgment', () => {
    const empty = randomStudyInput({
      seed: 52,
      days: 200,
      perDay: 0,
      planted: [{ grids: [3], fromDaysAgo: 180, toDaysAgo: 0, count: 80, category: 0 }],
    });
    const { reasons, classes, assessed } = assess(empty, '26').result;
    expect(assessed).toBe(1);
    expect(reasons.filter((reason) => reason === 'constant')).toHaveLength(143);
    expect(classes[3]).toBeDefined();
  });

  it('says why there is no answer', () => {
    expect(study.run(randomStudyInput({ seed: 53, days: 50, perDay: 20 }), settings, {})).toMatchObject({ kind: 'not-assessable' }); // prettier-ignore
    expect(study.run(randomStudyInput({ seed: 54, days: 200, perDay: 0 }), settings, {})).toMatchObject({ kind: 'not-assessable' }); // prettier-ignore
    const monthly = { ...input, ground: { ...input.ground, timePrecision: 'month' as const } };
    expect(study.run(monthly, settings, {})).toMatchObject({ kind: 'not-assessable' });
  });

  it('gives the same answer twice', () => {
    expect(assess(input)).toEqual({ kind: 'assessed', result, card });
  });
});
