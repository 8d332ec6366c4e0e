import { describe, expect, it } from 'vitest';
import { backTest } from '@/analysis/back-test/back-test';
import type { CountHistory, RegisteredEvents } from '@/analysis/back-test/known-counts';
import { buildRandom } from '@/analysis/random/random';
import { drawPoisson } from '@/analysis/random/variates';

const shape = [1.3, 1, 0.9, 0.9, 1.1, 1.1, 0.7];

function drawHistory(seed: number, means: readonly number[], stepCount: number): CountHistory {
  const random = buildRandom(seed);
  const counts = Float64Array.from({ length: means.length * stepCount }, (_, i) =>
    drawPoisson(random, means[Math.floor(i / stepCount)]! * shape[(i % stepCount) % 7]!),
  );
  return { kind: 'counts', seriesCount: means.length, stepCount, counts };
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('backTest', () => {
  it('covers 93 to 97 of 100 outcomes of known Poisson means with its 95 % bands', () => {
    const { outcomes } = backTest({
      history: drawHistory(91, new Array<number>(24).fill(40), 300),
      period: 7,
      originCount: 20,
    });
    const cards = outcomes.map(({ card }) => card!);
    const coverage = meanOf(cards.map(({ scores }) => scores.coverage95!.fraction));
    expect(coverage).toBeGreaterThan(0.93);
    expect(coverage).toBeLessThan(0.97);
    expect(Math.abs(meanOf(cards.map(({ scores }) => scores.coverage80!.fraction)) - 0.8)).toBeLessThan(0.05);
  });

  it('beats the seasonal naive forecast where a week repeats with noise', () => {
    const { outcomes } = backTest({ history: drawHistory(92, [60, 30, 15, 4], 300), period: 7 });
    for (const { card } of outcomes) {
      expect(card!.beatsBaseline).toBe(true);
      expect(card!.scores.mase).toBeLessThan(1);
      expect(card!.skill).toBeGreaterThan(0);
      expect(card!.drawnSteps).toBeGreaterThanOrEqual(7);
      expect(card!.baseline.meanAbsoluteError).toBeGreaterThan(card!.scores.meanAbsoluteError);
    }
  });

  it('does not claim to beat it where the last week is all there is to know', () => {
    const random = buildRandom(93);
    const counts = new Float64Array(280);
    for (let t = 0; t < 280; t++) {
      // Each weekday wanders by itself: nothing but the same day a week ago tells anything.
      counts[t] = t < 7 ? 9000 : counts[t - 7]! + 100 * (drawPoisson(random, 9) - 9);
    }
    const history: CountHistory = { kind: 'counts', seriesCount: 1, stepCount: 280, counts };
    const { card } = backTest({ history, period: 7 }).outcomes[0]!;
    expect(card!.scores.mase).toBeGreaterThan(0.9);
    if (!card!.beatsBaseline) expect(card!.drawnSteps).toBe(0);
    expect(card!.skill).toBeLessThan(0.1);
  });

  it('reports origins after those it was tuned on', () => {
    const { outcomes, plan } = backTest({ history: drawHistory(94, [20], 300), period: 7, originCount: 25 });
    const { card } = outcomes[0]!;
    expect([card!.originCount, card!.tuningCount, card!.scores.origins]).toEqual([25, 15, 10]);
    expect(card!.firstOrigin).toBe(plan!.origins[15]);
    expect(card!.lastOrigin).toBe(300 - 14);
    expect(card!.scores.forecasts).toBe(140);
    expect(card!.leakageGuarded).toBe(false);
  });

  it('is not helped by events that are entered after an origin', () => {
    const random = buildRandom(95);
    const steps: number[] = [];
    const registered: number[] = [];
    for (let t = 0; t < 250; t++) {
      for (let i = drawPoisson(random, 30 * shape[t % 7]!); i > 0; i--) {
        steps.push(t);
        // A third comes in two to four days late.
        registered.push(random.uniform() < 2 / 3 ? t : t + 2 + random.below(3));
      }
    }
    const history: RegisteredEvents = {
      kind: 'events',
      seriesCount: 1,
      stepCount: 250,
      series: new Uint32Array(steps.length),
      steps: Int32Array.from(steps),
      registeredSteps: Int32Array.from(registered),
    };
    const { card } = backTest({ history, period: 7 }).outcomes[0]!;
    expect(card!.leakageGuarded).toBe(true);
    // The last days of each training are short of events, so honest forecasts come out too low.
    expect(card!.scores.bias).toBeGreaterThan(0);

    const late = { ...history, registeredSteps: history.steps.map((step) => step + 1) };
    expect(backTest({ history: late, period: 7 }).outcomes[0]!.card!.provisionalSteps).toBe(1);
  });

  it('chooses among the methods it is given', () => {
    const { outcomes } = backTest({
      history: drawHistory(96, [20], 200),
      period: 7,
      methods: ['ets', 'seasonal-naive'],
    });
    expect(outcomes[0]!.card!.method).toBe('ets');
  });

  it('has no card for quiet, constant or short series', () => {
    const quiet = backTest({ history: drawHistory(97, [0.4], 300), period: 7 });
    expect(quiet.outcomes[0]).toEqual({ card: null, reason: 'too_few' });
    const flat: CountHistory = {
      kind: 'counts',
      seriesCount: 1,
      stepCount: 300,
      counts: new Float64Array(300).fill(20),
    };
    expect(backTest({ history: flat, period: 7 }).outcomes[0]).toEqual({ card: null, reason: 'constant' });
    const short = backTest({ history: drawHistory(98, [20, 30], 80), period: 7 });
    expect(short.plan).toBeNull();
    expect(short.outcomes.map(({ reason }) => reason)).toEqual(['too_few', 'too_few']);
  });

  it('gives the same answer twice, tells its progress and stops when told to', () => {
    const input = { history: drawHistory(99, [25], 200), period: 7 };
    expect(backTest(input)).toEqual(backTest(input));
    const told: number[] = [];
    backTest(input, { onProgress: (fraction) => told.push(fraction) });
    expect(told.at(-1)).toBe(1);
    expect(() => backTest(input, { signal: { aborted: true } })).toThrow(/stopped/);
  });
});
