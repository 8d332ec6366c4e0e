import { describe, expect, it } from 'vitest';
import { buildRandom } from '@/analysis/random/random';
import { NO_CLOCK_SECONDS } from '@/domain/incident/incident-extract';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { unmarked } from '@/studies/brief/brief-words';
import { study, weigh } from '@/studies/brief/index';
import type { BriefResult, BriefSettings } from '@/studies/brief/reference';
import type { StudyInput } from '@/studies/study';
import { DAY, SQUARE_END, squareStudy } from '#tests/support/square-study';
import type { SquareEvent } from '#tests/support/square-study';

/** The data end with May 2026, so May is the last complete month. */
const MAY = { from: SQUARE_END - 31 * DAY, days: 31 };
const APRIL = { from: SQUARE_END - 61 * DAY, days: 30 };

/** So many incidents at random within a street of the square during a month. */
function inStreet(
  street: number,
  n: number,
  month: typeof MAY,
  part: Partial<SquareEvent> = {},
): SquareEvent[] {
  const random = buildRandom(street * 1000 + n + month.days);
  const [x, y] = [(street % 2) * 1600, Math.floor(street / 2) * 1600];
  return Array.from({ length: n }, () => ({
    place: [x + random.uniform() * 1600, y + random.uniform() * 1600] as const,
    at: Math.floor(month.from + random.uniform() * month.days * DAY),
    ...part,
  }));
}

/** All orders closed within a day with a limit; the overdue flag says which were late. */
function closed(input: StudyInput): StudyInput {
  const { rows } = input;
  const clockSeconds = new Int32Array(rows.count).map((_, row) =>
    row % 7 === 6 ? NO_CLOCK_SECONDS : 43_200,
  );
  return { ...input, rows: { ...rows, clockSeconds, hasLimit: new Uint8Array(rows.count).fill(1) } };
}

function brief(input: StudyInput, settings: Partial<BriefSettings> = {}): BriefResult {
  const outcome = study.run(input, study.reference.settings.parse(settings), {});
  if (outcome.kind !== 'assessed') throw new Error(outcome.reason.en);
  return outcome.result;
}

const quiet = [0, 1, 2, 3].flatMap((street) => [
  ...inStreet(street, 300, APRIL),
  ...inStreet(street, 310, MAY),
]);
/** Street 2 is late with a third of its orders, the others with one in fifty. */
const planted = [
  ...quiet.map((event, i) => (i % 50 === 0 ? { ...event, flags: INCIDENT_FLAGS.overdue } : event)),
  ...inStreet(2, 120, MAY, { flags: INCIDENT_FLAGS.overdue }),
  ...inStreet(1, 200, MAY, { category: 'B' }),
  ...inStreet(1, 40, APRIL, { category: 'B' }),
];

describe('the brief of a month', () => {
  const result = brief(closed(squareStudy({ events: planted, days: 61 })));
  const finding = (id: string) => result.findings.find((one) => one.id === id)!;

  it('is about the last complete month and compares it with the one before', () => {
    expect(result.period).toMatchObject({ start: '2026-05', name: { zh: '2026 年 5 月', en: 'May 2026' } });
    expect(result.previous?.start).toBe('2026-04');
    expect(result.complete).toBe(true);
    expect(result.n).toBe(4 * 310 + 120 + 200);
  });

  it('says the volume in a sentence of both languages, with the street the rise comes from', () => {
    const { sentence, effect, certainty } = finding('volume');

    // 1,560 against 1,240: 320 more, 25.8 %; street S1 adds 10 + 160 = 170, 53.1 %.
    expect(unmarked(sentence.zh)).toBe(
      '2026 年 5 月受理 1,560 件，比 4 月多 320 件（25.8%）；增量的 53.1% 来自 S1。',
    );
    expect(unmarked(sentence.en)).toBe(
      '1,560 incidents were reported in May 2026, 320 more (25.8%) than in April; 53.1% of the rise is in S1.',
    );
    expect(certainty).toBe('firm');
    expect(effect).toBeGreaterThan(50);
    expect(effect).toBeLessThan(320);
  });

  it('finds the class that was made to rise, and none that fell', () => {
    expect(unmarked(finding('category-rise').sentence.zh)).toContain('乙类 200 件，比 4 月多 160 件');
    expect(finding('category-rise').look.categories).toEqual(['B']);
    expect(result.unsaid.map(({ title }) => title.en)).toContain('Class that fell most');
  });

  it('names the late street, and no other, as beyond chance', () => {
    const { ranking } = result;

    expect(ranking!.units.filter(({ place }) => place === 'far-below').map(({ code }) => code)).toEqual([
      'S2',
    ]);
    expect(unmarked(finding('on-time').sentence.zh)).toContain('S2 低于偶然界限');
    expect(unmarked(ranking!.statement.en)).toContain('1 below the limits of chance (S2');
    expect(result.weakest[0]!.parentName?.zh).toBe('S2');
    expect(result.weakest.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it('puts what concerns more incidents first, and what chance explains last', () => {
    const effects = result.findings.map(({ effect }) => effect);

    expect(effects).toEqual(effects.toSorted((a, b) => b - a));
    expect(
      result.findings.filter(({ certainty }) => certainty === 'unclear').every(({ effect }) => effect === 0),
    ).toBe(true);
  });

  it('leaves no mark, no NaN and no hole in any sentence', () => {
    for (const { sentence, comparison, doubt, figure } of result.findings) {
      for (const text of [sentence, comparison, doubt, figure].flatMap(({ zh, en }) => [
        unmarked(zh),
        unmarked(en),
      ])) {
        expect(text).not.toMatch(/NaN|undefined|Infinity|null|[⟦⟧]/);
        expect(text.trim()).not.toBe('');
      }
      expect(sentence.zh).toMatch(/。$/);
      expect(sentence.en).toMatch(/\.$/);
      expect(sentence.zh.split('⟦').length).toBe(sentence.zh.split('⟧').length);
    }
  });

  it('keeps its fingerprint while the numbers stay, and changes it with one order', () => {
    const again = brief(closed(squareStudy({ events: planted, days: 61 })));
    const changed = brief(closed(squareStudy({ events: planted.slice(1), days: 61 })));

    expect(again.fingerprint).toBe(result.fingerprint);
    expect(changed.fingerprint).not.toBe(result.fingerprint);
  });
});

describe('a brief where little happened', () => {
  it('calls nothing certain where both months are alike', () => {
    const result = brief(closed(squareStudy({ events: quiet, days: 61 })));

    expect(
      result.findings.filter(({ id, certainty }) => id !== 'hot-spots' && certainty !== 'unclear'),
    ).toEqual([]);
    expect(unmarked(result.findings.find(({ id }) => id === 'volume')!.sentence.zh)).toContain(
      '差别在偶然范围内',
    );
  });

  it('compares nothing where the month before is not in the data, and says so', () => {
    const result = brief(closed(squareStudy({ events: quiet.filter(({ at }) => at >= MAY.from), days: 31 })));

    expect(result.previous).toBeNull();
    expect(result.findings.find(({ id }) => id === 'volume')!.sentence.zh).toContain(
      '上期数据不全，不作比较',
    );
    expect(result.unsaid.map(({ reason }) => reason.zh).join()).toContain('没有可比的上期');
  });

  it('holds a month that still runs against as many days of the one before', () => {
    const input = closed(
      squareStudy({ events: quiet, days: 61, frame: { asOfSeconds: SQUARE_END - 16 * DAY } }),
    );
    const result = brief(input, { start: '2026-05' });

    expect(result.complete).toBe(false);
    expect(result.previous!.span.toSeconds - result.previous!.span.fromSeconds).toBe(15 * DAY);
  });

  it('has no answer for a period without data, and for filters that nothing passes', () => {
    const run = (input: StudyInput, start: string) => study.run(input, { kind: 'month', start }, {}).kind;

    expect(run(squareStudy({ events: quiet, days: 61 }), '2020-01')).toBe('not-assessable');
    expect(run(squareStudy({ events: [], days: 61 }), '2026-05')).toBe('not-assessable');
  });

  it('does not rank where orders have no limits', () => {
    const result = brief(squareStudy({ events: quiet, days: 61 }));

    expect(result.ranking).toBeNull();
    expect(result.weakest).toEqual([]);
    expect(result.unsaid.map(({ title }) => title.zh)).toContain('按期办结率');
  });
});

describe('weigh', () => {
  it('adjusts for the number of findings, so that one in twenty is not called sure', () => {
    const result = brief(closed(squareStudy({ events: quiet, days: 61 })));
    const [draft] = result.findings;
    const drafts = [0.04, 0.5, 0.6, 0.7].map((p) => ({ ...draft!, p, effect: 10 }));

    expect(weigh(drafts).map(({ certainty }) => certainty)).toEqual([
      'unclear',
      'unclear',
      'unclear',
      'unclear',
    ]);
    expect(weigh(drafts.slice(0, 1))[0]!.certainty).toBe('likely');
  });
});
