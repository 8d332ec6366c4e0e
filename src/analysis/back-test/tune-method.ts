import { countCovered } from '../forecast-accuracy/interval-accuracy';
import { conformalFactor } from '../conformal/conformal-factor';
import { countBand } from '../count-forecast/count-band';
import type { Forecast } from '../forecast/forecast';
import type { PanelRoll } from './roll-panel';
import type { SeriesMethod } from './series-method';

/** One forecast of the replay with what came. */
export interface ScoredForecast {
  readonly originIndex: number;
  readonly forecast: Forecast;
  /** Shape `[horizon]`. */
  readonly actual: Float64Array;
}

/** Factors that widen or narrow the bands; `null` where the bands may stay as the model gives them. */
export interface BandCalibration {
  readonly factor80: number;
  readonly factor95: number;
}

/** Coverage of the 80 % band within which it is left alone. */
export const ACCEPTED_COVERAGE = { least: 0.72, most: 0.88 } as const;

/** The forecasts of one method for one series over a range of origins. */
export function forecastsOf(
  roll: PanelRoll,
  method: SeriesMethod,
  { series, truth, from, to }: { series: number; truth: Float64Array; from: number; to: number },
): ScoredForecast[] {
  const scored: ScoredForecast[] = [];
  for (let originIndex = from; originIndex < to; originIndex++) {
    const forecast = roll.forecastAt(method, series, originIndex);
    const origin = roll.origins[originIndex]!;
    if (forecast)
      scored.push({ originIndex, forecast, actual: truth.subarray(origin, origin + roll.horizon) });
  }
  return scored;
}

/** Mean absolute error over all origins and steps ahead; `Infinity` without forecasts. */
export function meanAbsoluteErrorOf(scored: readonly ScoredForecast[], steps: number): number {
  let sum = 0;
  let count = 0;
  for (const { forecast, actual } of scored) {
    for (let ahead = 0; ahead < steps; ahead++) {
      sum += Math.abs(actual[ahead]! - forecast.mean[ahead]!);
      count++;
    }
  }
  return count === 0 ? Infinity : sum / count;
}

/**
 * Calibrates the bands on the tuning forecasts, where the 80 % band did not hold between 72 and 88 %.
 *
 * @returns `null` where the bands are right, or there are too few forecasts to do better.
 */
export function calibrateBands(scored: readonly ScoredForecast[]): BandCalibration | null {
  let covered = 0;
  const scores: number[] = [];
  for (const { forecast, actual } of scored) {
    covered += countCovered(actual, countBand(forecast, 0.8));
    actual.forEach((value, ahead) => {
      const miss = Math.abs(value - forecast.mean[ahead]!);
      scores.push(miss === 0 ? 0 : miss / forecast.standardError[ahead]!);
    });
  }
  const coverage = covered / scores.length;
  if (coverage >= ACCEPTED_COVERAGE.least && coverage <= ACCEPTED_COVERAGE.most) return null;
  const sample = Float64Array.from(scores);
  const factor80 = conformalFactor(sample, 0.8);
  const factor95 = conformalFactor(sample, 0.95);
  return factor80 === null || factor95 === null ? null : { factor80, factor95 };
}

/**
 * Factors for the sum of the first steps: by how many standard errors of independent steps past sums missed. That steps
 * depend on one another is in the factor.
 *
 * @returns `null` where there are too few forecasts for 95 % (fewer than 19).
 */
export function calibrateSums(scored: readonly ScoredForecast[], steps: number): BandCalibration | null {
  const scores = Float64Array.from(scored, ({ forecast, actual }) => {
    const { mean, standardError } = sumAhead(forecast, steps);
    const came = actual.subarray(0, steps).reduce((sum, value) => sum + value, 0);
    const miss = Math.abs(came - mean);
    return miss === 0 ? 0 : miss / standardError;
  });
  const factor80 = conformalFactor(scores, 0.8);
  const factor95 = conformalFactor(scores, 0.95);
  return factor80 === null || factor95 === null ? null : { factor80, factor95 };
}

/** Sum of the first steps of a forecast, with its standard error as if the steps were independent. */
export function sumAhead({ mean, standardError }: Forecast, steps: number) {
  let sum = 0;
  let variance = 0;
  for (let step = 0; step < Math.min(steps, mean.length); step++) {
    sum += mean[step]!;
    variance += standardError[step]! ** 2;
  }
  return { mean: sum, standardError: Math.sqrt(variance) };
}
