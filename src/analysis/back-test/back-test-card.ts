import { calibratedCountBand } from '../conformal/conformal-factor';
import { countBand, countQuantile, WHOLE_COUNT_LIMIT } from '../count-forecast/count-band';
import { toCountModel } from '../count-forecast/count-distribution';
import type { Forecast, ForecastBand } from '../forecast/forecast';
import {
  countRankedProbability,
  normalRankedProbability,
} from '../forecast-accuracy/continuous-ranked-probability';
import type { ErrorScale } from '../forecast-accuracy/error-scale';
import { countCovered, pinballLoss, winklerScore } from '../forecast-accuracy/interval-accuracy';
import { wilsonInterval, type ShareInterval } from '../wilson-interval/wilson-interval';
import type { BandCalibration, ScoredForecast } from './tune-method';

/** How a method fared over the reported origins. Errors count in the unit of the series unless said otherwise. */
export interface SeriesScores {
  readonly origins: number;
  /** Pairs of origin and step ahead. */
  readonly forecasts: number;
  /** Over the steps 1 … 7 (or the horizon, if shorter), as a multiple of the seasonal naive error in training. */
  readonly mase: number | null;
  readonly rmsse: number | null;
  /** MASE at each step ahead, shape `[horizon]`; NaN without a scale. */
  readonly maseByStep: Float64Array;
  readonly meanAbsoluteError: number;
  /** Mean of actual less forecast. */
  readonly bias: number;
  /** Share of the outcomes the bands held, with Wilson's interval over origins: steps of one origin are not independent. */
  readonly coverage80: ShareInterval | null;
  readonly coverage95: ShareInterval | null;
  /** Mean scores of the distribution; less is better. */
  readonly winkler95: number;
  readonly pinball: { readonly p10: number; readonly p50: number; readonly p90: number };
  readonly rankedProbability: number;
}

/** Steps over which the headline figures are taken. */
export const HEADLINE_STEPS = 7;

/** The bands that go with a forecast: the model's own for counts, or calibrated. */
export function bandsOf(
  forecast: Forecast,
  calibration: BandCalibration | null,
): { readonly band80: ForecastBand; readonly band95: ForecastBand } {
  return calibration === null
    ? { band80: countBand(forecast, 0.8), band95: countBand(forecast, 0.95) }
    : {
        band80: calibratedCountBand(forecast, calibration.factor80),
        band95: calibratedCountBand(forecast, calibration.factor95),
      };
}

/**
 * Scores the forecasts of one method for one series.
 *
 * @param scored  At least one.
 * @param scaleAt Scale of the errors at an origin; origins without one are left out of MASE and RMSSE.
 */
export function scoreForecasts(
  scored: readonly ScoredForecast[],
  scaleAt: (originIndex: number) => ErrorScale,
  calibration: BandCalibration | null,
): SeriesScores {
  const horizon = scored[0]!.actual.length;
  return {
    origins: scored.length,
    forecasts: scored.length * horizon,
    ...pointScores(scored, scaleAt),
    ...bandScores(scored, calibration),
    ...distributionScores(scored),
  };
}

function pointScores(scored: readonly ScoredForecast[], scaleAt: (originIndex: number) => ErrorScale) {
  const horizon = scored[0]!.actual.length;
  const steps = Math.min(HEADLINE_STEPS, horizon);
  const sums = new Float64Array(horizon);
  let scales = 0;
  let squared = 0;
  let absolute = 0;
  let error = 0;
  for (const { originIndex, forecast, actual } of scored) {
    const scale = scaleAt(originIndex);
    if (scale.absolute !== null) scales++;
    for (let ahead = 0; ahead < horizon; ahead++) {
      const miss = actual[ahead]! - forecast.mean[ahead]!;
      if (scale.absolute !== null) sums[ahead]! += Math.abs(miss) / scale.absolute;
      if (ahead >= steps) continue;
      absolute += Math.abs(miss);
      error += miss;
      if (scale.rootMeanSquare !== null) squared += (miss / scale.rootMeanSquare) ** 2;
    }
  }
  const maseByStep = sums.map((sum) => (scales === 0 ? NaN : sum / scales));
  const count = scored.length * steps;
  return {
    mase: scales === 0 ? null : maseByStep.subarray(0, steps).reduce((sum, value) => sum + value, 0) / steps,
    rmsse: scales === 0 ? null : Math.sqrt(squared / (scales * steps)),
    maseByStep,
    meanAbsoluteError: absolute / count,
    bias: error / count,
  };
}

function bandScores(scored: readonly ScoredForecast[], calibration: BandCalibration | null) {
  let covered80 = 0;
  let covered95 = 0;
  let winkler = 0;
  let count = 0;
  for (const { forecast, actual } of scored) {
    const { band80, band95 } = bandsOf(forecast, calibration);
    covered80 += countCovered(actual, band80);
    covered95 += countCovered(actual, band95);
    actual.forEach((value, ahead) => {
      winkler += winklerScore(value, { lower: band95.lower[ahead]!, upper: band95.upper[ahead]! }, 0.95);
      count++;
    });
  }
  const overOrigins = (covered: number) => wilsonInterval((covered / count) * scored.length, scored.length);
  return {
    coverage80: overOrigins(covered80),
    coverage95: overOrigins(covered95),
    winkler95: winkler / count,
  };
}

function distributionScores(scored: readonly ScoredForecast[]) {
  const pinball = { p10: 0, p50: 0, p90: 0 };
  let rankedProbability = 0;
  let count = 0;
  for (const { forecast, actual } of scored) {
    actual.forEach((value, ahead) => {
      pinball.p10 += pinballLoss(value, countQuantile(forecast, ahead, 0.1), 0.1);
      pinball.p50 += pinballLoss(value, countQuantile(forecast, ahead, 0.5), 0.5);
      pinball.p90 += pinballLoss(value, countQuantile(forecast, ahead, 0.9), 0.9);
      rankedProbability += rankedProbabilityOf(value, forecast, ahead);
      count++;
    });
  }
  return {
    pinball: { p10: pinball.p10 / count, p50: pinball.p50 / count, p90: pinball.p90 / count },
    rankedProbability: rankedProbability / count,
  };
}

function rankedProbabilityOf(actual: number, forecast: Forecast, ahead: number): number {
  const mean = forecast.mean[ahead]!;
  return mean < WHOLE_COUNT_LIMIT
    ? countRankedProbability(actual, toCountModel(forecast, ahead))
    : normalRankedProbability(actual, mean, forecast.standardError[ahead]!);
}
