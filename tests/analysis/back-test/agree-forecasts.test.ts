import { describe, expect, it } from 'vitest';
import { agreeForecasts } from '@/analysis/back-test/agree-forecasts';
import { backTest, type BackTestInput } from '@/analysis/back-test/back-test';
import { forecastAhead } from '@/analysis/back-test/forecast-ahead';
import { buildRandom } from '@/analysis/random/random';
import { drawPoisson } from '@/analysis/random/variates';

const shape = [1.3, 1, 0.9, 0.9, 1.1, 1.1, 0.7];

/** A whole of two parts and a weak one, counted day by day. */
function drawWhole(days: number): BackTestInput {
  const random = buildRandom(131);
  const parts = [30, 12, 0.4].map((mean) =>
    Float64Array.from({ length: days }, (_, t) => drawPoisson(random, mean * shape[t % 7]!)),
  );
  const whole = parts[0]!.map((count, t) => count + parts[1]![t]! + parts[2]![t]!);
  const counts = new Float64Array(4 * days);
  [whole, ...parts].forEach((series, i) => counts.set(series, i * days));
  return {
    history: { kind: 'counts', seriesCount: 4, stepCount: days, counts },
    period: 7,
    divisions: [[1, 2, 3]],
  };
}

describe('agreeForecasts', () => {
  it('makes each step add up and keeps the standard errors', () => {
    const forecast = (mean: number) => ({
      mean: Float64Array.of(mean, mean + 1),
      standardError: Float64Array.of(2, 3),
      degreesOfFreedom: null,
    });
    const [whole, first, second, none] = agreeForecasts(
      [forecast(10), forecast(5), forecast(7), null],
      [[1, 2, 3]],
    );
    for (const step of [0, 1])
      expect(first!.mean[step]! + second!.mean[step]!).toBeCloseTo(whole!.mean[step]!, 12);
    expect(first!.standardError).toEqual(Float64Array.of(2, 3));
    expect(none).toBeNull();
  });
});

describe('a back-test with divisions', () => {
  const input = drawWhole(300);
  const test = backTest(input);

  it('scores the agreed forecasts and gives weak series no card, but a part in the sums', () => {
    expect(test.outcomes.map(({ card }) => card !== null)).toEqual([true, true, true, false]);
    expect(test.chosen[3]).toBe('count-level');
    for (const { card } of test.outcomes.slice(0, 3)) {
      expect(card!.beatsBaseline).toBe(true);
      expect(card!.sumCalibration).not.toBeNull();
    }
  });

  it('forecasts ahead so that the parts add up to the whole', () => {
    const [whole, first, second, weak] = forecastAhead(input, test);
    expect(weak).toBeNull();
    whole!.mean.forEach((mean, step) => {
      const rest = mean - first!.mean[step]! - second!.mean[step]!;
      expect(rest).toBeGreaterThan(0);
      expect(rest).toBeLessThan(1.5);
    });
  });

  it('gives the next seven days as a sum whose limits widen with their promise', () => {
    const { sum, mean } = forecastAhead(input, test)[0]!;
    expect(sum!.mean).toBeCloseTo(
      mean.subarray(0, 7).reduce((total, value) => total + value, 0),
      9,
    );
    expect(sum!.lower95).toBeLessThanOrEqual(sum!.lower80);
    expect(sum!.upper95).toBeGreaterThanOrEqual(sum!.upper80);
    expect(sum!.mean).toBeGreaterThan(250);
    expect(sum!.mean).toBeLessThan(340);
  });
});
