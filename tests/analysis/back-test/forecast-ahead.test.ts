import { describe, expect, it } from 'vitest';
import { analysis } from '@/analysis/back-test/index';
import { backTest } from '@/analysis/back-test/back-test';
import { forecastAhead } from '@/analysis/back-test/forecast-ahead';
import { buildRandom } from '@/analysis/random/random';
import { drawPoisson } from '@/analysis/random/variates';

const shape = [1.3, 1, 0.9, 0.9, 1.1, 1.1, 0.7];
const random = buildRandom(101);
const stepCount = 250;
const counts = Float64Array.from({ length: 3 * stepCount }, (_, i) =>
  drawPoisson(random, [40, 5, 0.2][Math.floor(i / stepCount)]! * shape[(i % stepCount) % 7]!),
);
const input = {
  history: { kind: 'counts' as const, seriesCount: 3, stepCount, counts },
  period: 7,
};

describe('forecastAhead', () => {
  it('forecasts by the method of the card, in bands that widen with their promise', () => {
    const test = backTest(input);
    const [first, second, third] = forecastAhead(input, test);
    expect(first!.method).toBe(test.outcomes[0]!.card!.method);
    expect(first!.firstStep).toBe(stepCount);
    first!.mean.forEach((mean, step) => {
      // 250 = 35 weeks and 5 days.
      expect(Math.abs(mean / (40 * shape[(5 + step) % 7]!) - 1)).toBeLessThan(0.2);
      expect(first!.band95.lower[step]!).toBeLessThanOrEqual(first!.band80.lower[step]!);
      expect(first!.band95.upper[step]!).toBeGreaterThanOrEqual(first!.band80.upper[step]!);
    });
    expect(Number.isInteger(second!.band80.upper[0])).toBe(true);
    expect(third).toBeNull();
  });

  it('falls back to "as a week ago", and says so, where nothing beats it', () => {
    const test = backTest(input);
    const beaten = {
      ...test,
      outcomes: test.outcomes.map((outcome) =>
        outcome.card ? { card: { ...outcome.card, beatsBaseline: false }, reason: null } : outcome,
      ),
    };
    const [first] = forecastAhead(input, beaten);
    expect(first).toMatchObject({ method: 'seasonal-naive', isFallback: true });
    expect(Array.from(first!.mean.subarray(0, 7))).toEqual(
      Array.from(counts.subarray(stepCount - 7, stepCount)),
    );
  });
});

describe('the analysis of forecasts', () => {
  it('hands over cards and forecasts together', () => {
    const { outcomes, forecasts } = analysis.run(input);
    expect(outcomes).toEqual(backTest(input).outcomes);
    expect(forecasts).toEqual(forecastAhead(input, backTest(input)));
  });
});
