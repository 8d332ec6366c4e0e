import { describe, expect, it } from 'vitest';
import { buildRandom } from '@/analysis/random/random';
import { study } from '@/studies/near-repeat/index';
import type { NearRepeatSettings } from '@/studies/near-repeat/reference';
import type { StudyInput } from '@/studies/study';
import { DAY, SQUARE_END, squareStudy } from '#tests/support/square-study';
import type { SquareEvent } from '#tests/support/square-study';

/** Incidents at random places and times of the last half-year. */
function scattered(seed: number, n: number, part: Partial<SquareEvent> = {}, reach = 3200): SquareEvent[] {
  const random = buildRandom(seed);
  return Array.from({ length: n }, () => ({
    place: [random.uniform() * reach, random.uniform() * reach] as const,
    at: SQUARE_END - Math.floor(random.uniform() * 180 * DAY) - 1,
    ...part,
  }));
}

/** Chains: each incident is followed by another some 60 m off, two to six days later. */
function chains(seed: number, n: number, length: number): SquareEvent[] {
  const random = buildRandom(seed);
  return Array.from({ length: n }).flatMap(() => {
    let place: readonly [number, number] = [400 + random.uniform() * 2400, 400 + random.uniform() * 2400];
    let at = SQUARE_END - Math.floor((40 + random.uniform() * 130) * DAY);
    return Array.from({ length }, (): SquareEvent => {
      const event = { place, at };
      const turn = random.uniform() * 2 * Math.PI;
      place = [place[0] + 60 * Math.cos(turn), place[1] + 60 * Math.sin(turn)];
      at += Math.floor((2 + 4 * random.uniform()) * DAY);
      return event;
    });
  });
}

function run(input: StudyInput, settings: Partial<NearRepeatSettings> = {}) {
  const outcome = study.run(input, study.reference.settings.parse(settings), {});
  if (outcome.kind !== 'assessed') throw new Error(outcome.reason.en);
  return outcome;
}

/** Cell of the table: within 1–100 m and 0–7 days. */
const NEAR_AND_SOON = 4;

describe('the study of near repeats', () => {
  it('shows planted chains near and soon', () => {
    const { result, card } = run(squareStudy({ events: [...scattered(1, 300), ...chains(2, 12, 6)] }));

    expect(result.table.flagged[NEAR_AND_SOON]).toBe(1);
    expect(result.table.ratios[NEAR_AND_SOON]).toBeGreaterThan(2);
    expect(result.table.p[NEAR_AND_SOON]).toBeLessThanOrEqual(0.01);
    expect(card.statement.zh).toContain('相距 1–100 m 内再发生的事件对是偶然的');
  });

  it('finds none where places and times have nothing to do with one another', () => {
    const { result, card } = run(squareStudy({ events: scattered(5, 400) }));

    expect(result.table.flagged[NEAR_AND_SOON]).toBe(0);
    expect(result.events).toBe(400 - result.merged);
    if (!result.table.flagged.includes(1)) expect(card.statement.zh).toContain('没有近重复');
  });

  it('merges repeated reports before counting: doubling them changes nothing', () => {
    const events = scattered(3, 200);
    const doubled = events.concat(events.map((event) => ({ ...event, at: event.at + 600 })));
    const once = run(squareStudy({ events })).result;
    const twice = run(squareStudy({ events: doubled })).result;

    expect(twice.events).toBe(once.events);
    expect(twice.table.counts).toEqual(once.table.counts);
  });

  it('asks about the most frequent class of the first level unless told another', () => {
    const events = [...scattered(1, 200), ...scattered(2, 90, { category: 'B' })];
    const input = squareStudy({ events });

    expect(run(input).result.category.code).toBe('A');
    expect(run(input, { category: 'B' }).result).toMatchObject({ category: { code: 'B', n: 90 } });
    expect(run(input, { category: 'unknown' }).result.category.code).toBe('A');
    expect(run(input).result.categories.map(({ code, n }) => [code, n])).toEqual([
      ['A', 200],
      ['B', 90],
    ]);
  });

  it('uses exact places only and says what it did not use', () => {
    const events = [...scattered(1, 100), ...scattered(2, 40, { quality: 'grid' })];
    const { result } = run(squareStudy({ events }));

    expect(result.events + result.merged).toBe(100);
    expect(result.leftOut?.zh).toBe('地点不精确 40 件');
  });

  it('shortens the period where there is too much, and repeats itself', () => {
    const input = squareStudy({ events: scattered(9, 9000, {}, 16_000), side: 40 });
    const first = run(input).result;

    expect(first.events + first.merged).toBe(6000);
    expect(first.period.fromSeconds).toBeGreaterThan(SQUARE_END - 180 * DAY);
    expect(first.thinnedFrom).toBeNull();
    expect(run(input).result.table).toEqual(first.table);
  });

  it('draws some by chance where even twelve weeks hold too much, or where they lie very close', () => {
    const many = run(squareStudy({ events: scattered(9, 14_000, {}, 16_000), side: 40 })).result;
    const close = run(squareStudy({ events: scattered(9, 2500, {}, 1000) })).result;

    expect(many.thinnedFrom).toBeGreaterThan(6000);
    expect(many.events + many.merged).toBe(6000);
    expect(close.thinnedFrom).toBe(2500);
    expect(close.events + close.merged).toBeLessThan(2000);
  });

  it('has no answer for a handful', () => {
    const kindOf = (input: StudyInput) => study.run(input, study.reference.settings.parse({}), {}).kind;

    expect(kindOf(squareStudy({ events: scattered(1, 20) }))).toBe('not-assessable');
    expect(kindOf(squareStudy({ events: [] }))).toBe('not-assessable');
  });
});
