import { describe, expect, it } from 'vitest';
import { forecastEts } from '@/analysis/ets/ets-forecast';
import { runHoltWinters } from '@/analysis/holt-winters/holt-winters';
import { forecastHoltWinters } from '@/analysis/holt-winters/holt-winters-forecast';

const values = Float64Array.from(
  { length: 35 },
  (_, t) => 20 + 0.3 * t + [4, -2, 1, 0, -3][t % 5]! + ((t * 7) % 3),
);
const weights = { alpha: 0.3, beta: 0.2, gamma: 0.4 };

describe('forecastHoltWinters', () => {
  it('carries the line on and repeats the season', () => {
    const fit = runHoltWinters(values, { period: 5, form: 'additive' }, weights);
    const { mean } = forecastHoltWinters(fit, 12);
    expect(mean[0]).toBeCloseTo(fit.final.level + fit.final.trend + fit.final.season[0]!, 12);
    expect(mean[7]! - mean[2]!).toBeCloseTo(5 * fit.final.trend, 12);
  });

  it('has the variance of the state space model behind it', () => {
    // Additive Holt-Winters is ETS(A,A,A) with beta alpha and gamma (1 - alpha) in its terms.
    const fit = runHoltWinters(values, { period: 5, form: 'additive' }, weights);
    const { standardError } = forecastHoltWinters(fit, 12);
    const { alpha, beta, gamma } = weights;
    const twin = forecastEts(
      {
        parameters: { alpha, beta: alpha * beta, gamma: gamma * (1 - alpha), phi: 1 },
        final: fit.final,
        errorVariance: standardError[0]! ** 2,
      },
      12,
    );
    standardError.forEach((error, step) => expect(error).toBeCloseTo(twin.standardError[step]!, 10));
  });

  it('scales its doubt with the season where the season is a factor', () => {
    const fit = runHoltWinters(values, { period: 5, form: 'multiplicative' }, weights);
    const { mean, standardError } = forecastHoltWinters(fit, 10);
    expect(mean[0]).toBeCloseTo((fit.final.level + fit.final.trend) * fit.final.season[0]!, 12);
    // Second step: psi_1 = alpha (1 + beta), times the ratio of its factor to the first.
    const ratio = fit.final.season[1]! / fit.final.season[0]!;
    const expected = Math.sqrt(1 + (0.3 * 1.2 * ratio) ** 2);
    expect(standardError[1]! / standardError[0]!).toBeCloseTo(expected, 12);
  });
});
