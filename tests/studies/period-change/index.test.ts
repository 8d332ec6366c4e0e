import { describe, expect, it } from 'vitest';
import { buildRandom } from '@/analysis/random/random';
import { study } from '@/studies/period-change/index';
import type { PeriodChangeSettings } from '@/studies/period-change/reference';
import type { StudyInput } from '@/studies/study';
import { DAY, SQUARE_END, squareStudy } from '#tests/support/square-study';
import type { SquareEvent } from '#tests/support/square-study';

/** So many incidents at random within the square of a street, between two days before the end. */
function inStreet(
  street: number,
  n: number,
  [fromDay, toDay]: readonly [number, number],
  part: Partial<SquareEvent> = {},
): SquareEvent[] {
  const random = buildRandom(street * 1000 + n + fromDay);
  const [x, y] = [(street % 2) * 1600, Math.floor(street / 2) * 1600];
  return Array.from({ length: n }, () => ({
    place: [x + random.uniform() * 1600, y + random.uniform() * 1600] as const,
    at: Math.floor(SQUARE_END - (toDay + random.uniform() * (fromDay - toDay)) * DAY) - 1,
    ...part,
  }));
}

const NOW = [30, 0] as const;
const BEFORE = [60, 30] as const;

function run(input: StudyInput, settings: Partial<PeriodChangeSettings> = {}) {
  const outcome = study.run(input, study.reference.settings.parse(settings), {});
  if (outcome.kind !== 'assessed') throw new Error(outcome.reason.en);
  return outcome;
}

describe('the study of change between periods', () => {
  const events = [
    ...inStreet(0, 100, BEFORE),
    ...inStreet(0, 220, NOW),
    ...inStreet(1, 150, BEFORE),
    ...inStreet(1, 60, NOW),
    ...inStreet(2, 100, BEFORE),
    ...inStreet(2, 104, NOW),
    ...inStreet(3, 2, BEFORE),
    ...inStreet(3, 3, NOW),
  ];

  it('tells rises and falls from chance and from too few', () => {
    const { result, card } = run(squareStudy({ events, days: 60 }));

    expect(result.regions.map(({ kind }) => kind)).toEqual(['rise', 'fall', 'indistinct', 'too-few']);
    expect(result.regions.map(({ step }) => step)).toEqual([3, -3, 0, null]);
    expect(result.regions[0]).toMatchObject({ before: 100, now: 220, ratio: 2.2 });
    expect(card.statement.zh).toContain('1 个显著上升，1 个显著下降');
    expect(card.statement.zh).toContain('S0（100 → 220 件）');
  });

  it('counts per day where the window is not over yet', () => {
    const input = squareStudy({ events, days: 60, frame: { asOfSeconds: SQUARE_END - 15 * DAY } });
    const { result } = run(input);
    const { before, now, ratio } = result.regions[0]!;

    expect(ratio).toBeCloseTo((now / 15) * (30 / before), 10);
  });

  it('turns around when the periods are swapped', () => {
    const plain = squareStudy({ events, days: 60 });
    const swapped = {
      ...plain,
      frame: { ...plain.frame, window: plain.frame.comparison!, comparison: plain.frame.window },
    };
    const steps = (input: StudyInput) => run(input).result.regions.map(({ step }) => step);

    expect(steps(swapped)).toEqual(steps(plain).map((step) => (step === null ? null : 0 - step)));
  });

  it('corrects for reports that come in batches, and then sees less', () => {
    const batches = (street: number, [from, to]: readonly [number, number], n: number) =>
      Array.from(
        { length: n },
        (_, i) =>
          inStreet(street, 1, [from - ((from - to) * i) / n, from - ((from - to) * i) / n - 0.001])[0]!,
      ).flatMap((event) => Array.from({ length: 12 }, () => event));
    const batched = [0, 1, 2, 3].flatMap((street) => [
      ...batches(street, [330, 60], 16),
      ...batches(street, BEFORE, 2),
      ...batches(street, NOW, 4),
    ]);
    const { result } = run(squareStudy({ events: batched }));

    expect(result.dispersion).toBeGreaterThan(5);
    expect(result.correctedForDispersion).toBe(true);
    expect(result.regions.every(({ kind }) => kind === 'indistinct')).toBe(true);
  });

  it('shows what changed by channel beside it', () => {
    const channels = [
      ...inStreet(0, 80, BEFORE),
      ...inStreet(0, 82, NOW),
      ...inStreet(1, 20, BEFORE, { source: 'patrol' }),
      ...inStreet(1, 90, NOW, { source: 'patrol' }),
    ];
    const { result } = run(squareStudy({ events: channels, days: 60 }));

    expect(result.channels.map(({ code, kind }) => [code, kind])).toEqual([
      ['hotline', 'indistinct'],
      ['patrol', 'rise'],
    ]);
  });

  it('says where a public holiday falls in one period only, and where there is no calendar', () => {
    // The window of 15 days up to 31 May has none, the 15 days up to 16 May have Labor Day, 1 to 5 May.
    const frame = {
      window: { fromSeconds: SQUARE_END - 15 * DAY, toSeconds: SQUARE_END },
      comparison: { fromSeconds: SQUARE_END - 31 * DAY, toSeconds: SQUARE_END - 16 * DAY },
    };
    const { result } = run(squareStudy({ events, days: 60, frame }));
    const abroad = run(squareStudy({ events, days: 60, timeZone: 'America/New_York' })).result;

    expect(result.holidays?.zh).toContain('本期没有，对比期 5 天（劳动节）');
    expect(abroad.holidays?.en).toContain('no calendar');
  });

  it('goes down to the finest level on request', () => {
    const { result } = run(squareStudy({ events, days: 60 }), { level: 'finest' });

    expect(result.levelId).toBe('grid');
    expect(result.regions).toHaveLength(64);
  });

  it('has no answer without a comparison, before the data, or without incidents', () => {
    const kindOf = (input: StudyInput) => study.run(input, study.reference.settings.parse({}), {}).kind;

    expect(kindOf(squareStudy({ events, days: 60, frame: { comparison: null } }))).toBe('not-assessable');
    expect(kindOf(squareStudy({ events, days: 40 }))).toBe('not-assessable');
    expect(kindOf(squareStudy({ events: [], days: 60 }))).toBe('not-assessable');
  });
});
