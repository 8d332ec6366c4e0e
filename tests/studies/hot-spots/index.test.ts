import { describe, expect, it } from 'vitest';
import { buildRandom } from '@/analysis/random/random';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { study } from '@/studies/hot-spots/index';
import type { HotSpotsSettings } from '@/studies/hot-spots/reference';
import type { StudyInput } from '@/studies/study';
import { DAY, SQUARE_END, squareGrid, squareStudy } from '#tests/support/square-study';
import type { SquareEvent } from '#tests/support/square-study';

/** Random incidents over the window; those of the first `planted` fall into four grids about (600, 600). */
function scattered(seed: number, n: number, planted = 0): SquareEvent[] {
  const random = buildRandom(seed);
  return Array.from({ length: n }, (_, i) => {
    const reach = i < planted ? 800 : 3200;
    return {
      place: [random.uniform() * reach, random.uniform() * reach] as const,
      at: SQUARE_END - Math.floor(random.uniform() * 30 * DAY) - 1,
    };
  });
}

function run(input: StudyInput, settings: Partial<HotSpotsSettings> = {}) {
  const outcome = study.run(input, study.reference.settings.parse(settings), {});
  if (outcome.kind !== 'assessed') throw new Error(outcome.reason.en);
  return outcome;
}

const isHot = (mark: string | null) => mark?.startsWith('hot-9') === true && mark !== 'hot-90';

describe('the study of hot spots', () => {
  it('finds planted grids, names the most marked one and says how many there are', () => {
    const input = squareStudy({ events: scattered(1, 900, 240) });
    const { result, card } = run(input);
    const hot = result.classes.flatMap((mark, cell) => (isHot(mark) ? [result.cells.regionCodes[cell]] : []));

    expect(hot).toEqual(expect.arrayContaining(['G0', 'G1', 'G8', 'G9']));
    expect(card.statement.zh).toContain(`${hot.length} 个显著偏多`);
    expect(card.statement.zh).toMatch(/最突出的是G[0189]（z /);
    expect(card.n).toBe(900);
  });

  it('finds the same on a fishnet of raw counts, with every square inside', () => {
    const { result } = run(squareStudy({ events: scattered(1, 900, 240) }), {
      unit: 'fishnet',
      cellMeters: 400,
    });
    const hot = result.classes.flatMap((mark, cell) => (isHot(mark) ? [cell] : []));

    expect(result.measure).toBe('count');
    expect(result.cells.outlines).toHaveLength(result.classes.length);
    expect(hot.map((cell) => result.cells.regionCodes[cell])).toContain('G0');
    expect(result.counts.reduce((sum, count) => sum + count, 0)).toBe(900);
  });

  it('says that nothing stands out, and what came closest, where incidents are scattered by chance', () => {
    const { result, card } = run(squareStudy({ events: scattered(7, 640) }), {
      unit: 'fishnet',
      cellMeters: 400,
    });

    expect(result.classes.filter(isHot)).toHaveLength(0);
    expect(card.statement.zh).toContain('没有显著热点');
    expect(card.statement.zh).toContain('最接近的是');
  });

  it('raises no flag in most runs of complete randomness', () => {
    let flagged = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const input = squareStudy({ events: scattered(100 + seed, 900) });
      const { result } = run(input, { unit: 'fishnet', cellMeters: 400 });
      if (result.classes.some((mark) => mark !== null && !mark.endsWith('90') && mark !== 'none')) flagged++;
    }

    // 5 % of the runs are expected, and more than 8 of 60 once in a hundred times.
    expect(flagged).toBeLessThanOrEqual(8);
  });

  it('says of regions that differ no more than chance that none is hot, instead of calling them unknown', () => {
    const outcome = study.run(
      squareStudy({ events: scattered(7, 640) }),
      study.reference.settings.parse({}),
      {},
    );

    expect(outcome).toMatchObject({ kind: 'not-assessable' });
    expect(outcome.kind === 'not-assessable' && outcome.reason.zh).toContain('没有超出偶然');
  });

  it('does not depend on the order of rows, and repeats itself', () => {
    const events = scattered(3, 700, 150);
    const forward = run(squareStudy({ events })).result;
    const backward = run(squareStudy({ events: [...events].reverse() })).result;

    expect(backward.adjustedP).toEqual(forward.adjustedP);
    expect(backward.classes).toEqual(forward.classes);
  });

  it('permutes where counts are sparse', () => {
    const { card } = run(squareStudy({ events: scattered(3, 50, 25) }));
    const inference = card.parameters.find(({ name }) => name.en === 'p-values');

    expect(inference?.value.en).toContain('9,999 conditional permutations');
  });

  it('takes local Moran on request, with outliers told from clusters', () => {
    const lone = scattered(4, 640).concat(
      Array.from({ length: 60 }, (_, i) => ({ place: [2600, 2600] as const, at: SQUARE_END - 60 * i - 1 })),
    );
    const { result } = run(squareStudy({ events: lone }), { statistic: 'moran' });

    expect(result.global).not.toBeNull();
    expect(result.cells.regionCodes.indexOf(squareGrid([2600, 2600]))).toBeGreaterThan(-1);
    expect(result.classes.every((mark) => mark === null || !mark.startsWith('hot'))).toBe(true);
  });

  it('leaves piles and unknown places out and says how many', () => {
    const events = scattered(5, 400).concat(
      Array.from({ length: 50 }, () => ({
        place: [1000, 1000] as const,
        at: SQUARE_END - DAY,
        flags: INCIDENT_FLAGS.geocodingPile,
      })),
      Array.from({ length: 7 }, () => ({ at: SQUARE_END - DAY })),
    );
    const { result, card } = run(squareStudy({ events }));

    expect(card.n).toBe(400);
    expect(result.leftOut).toEqual({
      zh: '地点不明 7 件，落在地址默认点 50 件',
      en: '7 without a place, 50 on a default point of the geocoder',
    });
  });

  it('takes residents where they are known and calls regions without any not assessable', () => {
    const events = scattered(6, 600, 150);
    const known = run(squareStudy({ events, residents: 800 }), { exposure: 'residents' }).result;
    const unknown = run(squareStudy({ events }), { exposure: 'residents' }).result;

    expect(known.measure).toBe('per-thousand-residents');
    expect(unknown.measure).toBe('per-square-kilometer');
  });

  it('has no answer for too few incidents or too few regions', () => {
    const refused = (input: StudyInput) => study.run(input, study.reference.settings.parse({}), {}).kind;

    expect(refused(squareStudy({ events: scattered(1, 20) }))).toBe('not-assessable');
    expect(refused(squareStudy({ events: scattered(1, 200), side: 2, cellMeters: 1600 }))).toBe(
      'not-assessable',
    );
    expect(refused(squareStudy({ events: [] }))).toBe('not-assessable');
  });
});
