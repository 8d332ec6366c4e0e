import { describe, expect, it } from 'vitest';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { study } from '@/studies/risk/index';
import { reference } from '@/studies/risk/reference';
import type { RiskSettings } from '@/studies/risk/reference';
import type { StudyInput } from '@/studies/study';
import { randomStudyInput, withRows } from '#tests/support/random-study-input';

const settings = reference.settings.parse({});

function assess(input: StudyInput, part: Partial<RiskSettings> = {}) {
  const outcome = study.run(input, { ...settings, ...part }, {});
  if (outcome.kind !== 'assessed') throw new Error(outcome.reason.en);
  return outcome;
}

/** Two lasting hot grids over a thin ground: so few cases a grid that a quarter alone tells little. */
const world = { seed: 41, days: 420, perDay: 5 };
const hot = [30, 31, 77];
const planted = [{ grids: hot, fromDaysAgo: 420, toDaysAgo: 0, count: 900, category: 0 }];
const input = randomStudyInput({ ...world, planted });
const outcome = assess(input);
const { result } = outcome;

describe('risk by grid', () => {
  it('puts the planted grids first', () => {
    const order = result.drawn ? result.top.map(({ cell }) => cell) : [];
    if (result.drawn) expect(order.slice(0, 3).sort((a, b) => a - b)).toEqual(hot);
    const [, five] = result.chosen.accuracy;
    expect(five!.pai).toBeGreaterThan(3);
    expect(five!.areaShare).toBeLessThanOrEqual(0.05);
  });

  it('draws only what beats the same cells as last quarter by more than its doubt', () => {
    expect(result.drawn).toBe(result.advantage.difference > result.advantage.standardError);
    if (!result.drawn) expect(result.top).toEqual([]);
    expect(result.reportedCount).toBeGreaterThanOrEqual(8);
    expect(result.testEvents).toBeGreaterThanOrEqual(30);
  });

  it('does not draw where chance alone rules, or claims next to nothing', () => {
    const flat = assess(randomStudyInput({ seed: 43, days: 300, perDay: 40, rhythm: false })).result;
    expect(flat.chosen.accuracy[3]!.pai).toBeLessThan(1.35);
    if (!flat.drawn) expect(flat.shareClass.every((share) => share === -1)).toBe(true);
  });

  it('takes a net of squares where regions are few or where it is told to', () => {
    const net = assess(input, { unit: 'fishnet' }).result;
    expect(net.frame.kind).toBe('fishnet');
    expect(net.frame.outlines).toHaveLength(net.frame.regionCodes.length);
    expect(result.frame.kind).toBe('regions');
  });

  it('leaves out piles, repeated reports and what has no place, and tells how many', () => {
    const dirty = withRows(input, ({ flags, x }) => ({
      flags: flags.map((bits, row) =>
        row % 9 === 0 ? INCIDENT_FLAGS.geocodingPile : row % 9 === 1 ? INCIDENT_FLAGS.duplicate : bits,
      ),
      x: x.map((east, row) => (row % 9 === 2 ? NaN : east)),
    }));
    const { card } = assess(dirty);
    expect(card.n).toBeLessThan(outcome.card.n * 0.72);
    const told = JSON.stringify(card.parameters);
    for (const word of ['地址默认点', '重复上报', '无坐标']) expect(told).toContain(word);
  });

  it('keeps what patrols found out of the learning, and shows its share', () => {
    const sources = [
      { code: 'hotline', name: { zh: '热线', en: 'Hotline' }, kind: 'hotline' as const },
      { code: 'patrol', name: { zh: '巡查', en: 'Patrol' }, kind: 'patrol' as const },
    ];
    const patrolled: StudyInput = {
      ...withRows(input, ({ count, region, regionCodes }) => ({
        sourceCodes: ['hotline', 'patrol'],
        source: Uint16Array.from({ length: count }, (_, row) =>
          Number(regionCodes[region[row]!] === 'G0077'),
        ),
      })),
      ground: { ...input.ground, sources },
    };
    const citizens = assess(patrolled).result;
    const all = assess(patrolled, { train: 'all' }).result;
    expect(citizens.activeFraction).toBeGreaterThan(0.05);
    expect(citizens.testEvents).toBeLessThan(all.testEvents);
    if (citizens.drawn) expect(citizens.top.slice(0, 3).map(({ cell }) => cell)).not.toContain(77);
  });

  it('gives the same answer twice', () => {
    expect(assess(input)).toEqual(outcome);
  });

  it('says why there is none', () => {
    const refused = (other: StudyInput) => study.run(other, settings, {});
    expect(refused(randomStudyInput({ seed: 44, days: 150, perDay: 40 }))).toMatchObject({
      kind: 'not-assessable',
    });
    expect(refused({ ...input, ground: { ...input.ground, timePrecision: 'month' } })).toMatchObject({ kind: 'not-assessable' }); // prettier-ignore
    expect(refused(randomStudyInput({ seed: 45, days: 300, perDay: 0.1 }))).toMatchObject({ kind: 'not-assessable' }); // prettier-ignore
    const small = study.run(randomStudyInput({ seed: 46, days: 300, perDay: 40, side: 4 }), { ...settings, unit: 'regions' }, {}); // prettier-ignore
    expect(small).toMatchObject({ kind: 'not-assessable' });
  });
});
