import { describe, expect, it } from 'vitest';
import { buildRandom } from '@/analysis/random/random';
import { drawNormal, drawPoisson } from '@/analysis/random/variates';
import { backTestRisk, type RiskBackTestInput } from '@/analysis/risk-back-test/risk-back-test';

const SIDE = 8;
const DAYS = 300;

/** A record whose cells have rates of their own that never change. */
function drawInput(seed: number, perDay: number): RiskBackTestInput {
  const random = buildRandom(seed);
  const cellCount = SIDE * SIDE;
  const rates = Float64Array.from({ length: cellCount }, () => Math.exp(1.2 * drawNormal(random)));
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  const events: [cell: number, day: number][] = [];
  rates.forEach((rate, cell) => {
    for (let i = drawPoisson(random, (rate / total) * perDay * DAYS); i > 0; i--)
      events.push([cell, random.uniform() * DAYS]);
  });
  const along = (cell: number) => cell % SIDE;
  const up = (cell: number) => Math.floor(cell / SIDE);
  return {
    record: {
      cells: Uint32Array.from(events, ([cell]) => cell),
      xs: Float64Array.from(events, ([cell]) => 400 * (along(cell) + random.uniform())),
      ys: Float64Array.from(events, ([cell]) => 400 * (up(cell) + random.uniform())),
      days: Float64Array.from(events, ([, day]) => day),
      registeredDays: null,
      weights: null,
    },
    cells: {
      xs: Float64Array.from({ length: cellCount }, (_, cell) => 400 * (along(cell) + 0.5)),
      ys: Float64Array.from({ length: cellCount }, (_, cell) => 400 * (up(cell) + 0.5)),
      areas: new Float64Array(cellCount).fill(160_000),
    },
    recordDays: DAYS,
    originCount: 20,
    draws: 200,
  };
}

const input = drawInput(111, 12);

describe('backTestRisk', () => {
  it('finds far more than chance at 5 % of the area, and never more than there is', () => {
    const { card, scores } = backTestRisk(input);
    const headline = card!.chosen.accuracy.find(({ share }) => share === 0.05)!;
    expect(headline.pai).toBeGreaterThan(2);
    expect(headline.pei).toBeGreaterThan(0.5);
    expect(headline.pei).toBeLessThanOrEqual(1);
    expect(scores!.length).toBe(SIDE * SIDE);
    expect([card!.originCount, card!.tuningCount]).toEqual([20, 12]);
    expect(card!.events).toBeGreaterThan(400);
    expect(card!.lastOriginDay).toBe(DAYS - 7);
  });

  it('meets more events the more area it takes', () => {
    const { accuracy } = backTestRisk(input).card!.chosen;
    const rates = accuracy.map(({ hitRate }) => hitRate!);
    expect([...rates].sort((a, b) => a - b)).toEqual(rates);
  });

  it('gives probabilities of events that come true as often', () => {
    for (const { meanProbability, observedFraction } of backTestRisk(input).card!.calibration) {
      expect(Math.abs(meanProbability - observedFraction)).toBeLessThan(0.25);
    }
  });

  it('claims to beat last quarter only by more than the doubt of it', () => {
    const { advantage, beatsBaseline, chosen, baseline } = backTestRisk(input).card!;
    expect(beatsBaseline).toBe(advantage.difference > advantage.standardError);
    const paiOf = (scores: typeof chosen) => scores.accuracy.find(({ share }) => share === 0.05)!.pai!;
    expect(advantage.difference).toBeCloseTo(paiOf(chosen) - paiOf(baseline), 12);
  });

  it('leaves out what patrols found themselves, in learning and in the test', () => {
    const weights = Float64Array.from(input.record.xs, (_, i) => i % 2);
    const { card } = backTestRisk({ ...input, record: { ...input.record, weights } });
    expect(card!.leftOutFraction).toBeCloseTo(0.5, 2);
    expect(card!.events).toBeLessThan(backTestRisk(input).card!.events * 0.7);
  });

  it('has no card for a record with few events or weeks', () => {
    expect(backTestRisk(drawInput(112, 0.3))).toEqual({ card: null, scores: null, reason: 'too_few' });
    expect(backTestRisk({ ...input, recordDays: 150 })).toEqual({
      card: null,
      scores: null,
      reason: 'too_few',
    });
  });

  it('gives the same answer for the same seed, and stops when told to', () => {
    expect(backTestRisk(input)).toEqual(backTestRisk(input));
    expect(() => backTestRisk(input, { signal: { aborted: true } })).toThrow(/stopped/);
    const broken = { ...input.record, ys: new Float64Array(1) };
    expect(() => backTestRisk({ ...input, record: broken })).toThrow(RangeError);
  });
});
