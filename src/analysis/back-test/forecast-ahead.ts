import type { Forecast, ForecastBand } from '../forecast/forecast';
import { bandsOf } from './back-test-card';
import { groupByMethods, type BackTest, type BackTestInput } from './back-test';
import { countsKnownAt, cutPanel, provisionalSteps } from './known-counts';
import { forecastMembers, type SeriesMethod } from './series-method';
import type { BandCalibration } from './tune-method';

/** A forecast from the end of the record, to be drawn as far as its card allows. */
export interface SeriesForecast {
  readonly method: SeriesMethod;
  /** True where no method beat the baseline, and this is the baseline: to be labelled "as a week ago". */
  readonly isFallback: boolean;
  /** First step forecast; steps before it that are still incomplete are skipped. */
  readonly firstStep: number;
  /** Mean count of each step, never below 0, shape `[horizon]`. */
  readonly mean: Float64Array;
  /** Bands of counts, each bound of shape `[horizon]`. */
  readonly band80: ForecastBand;
  readonly band95: ForecastBand;
}

/**
 * Forecasts every series from the end of the record by the method its card names, or by the seasonal naive forecast
 * where the card says that nothing beats it.
 *
 * @returns One for each series; `null` where there is no card.
 */
export function forecastAhead(input: BackTestInput, { outcomes, plan }: BackTest): (SeriesForecast | null)[] {
  const { history, period, horizon = 14, methods = null } = input;
  const forecasts: (SeriesForecast | null)[] = outcomes.map(() => null);
  if (plan === null) return forecasts;
  const gap = provisionalSteps(history, history.stepCount);
  const complete = history.stepCount - gap;
  const panel = cutPanel(countsKnownAt(history, history.stepCount), complete);
  for (const { members, methods: candidates } of groupByMethods(history, plan.origins[0]!, methods)) {
    for (const method of candidates) {
      const chosen = members.map((series) => methodOf(outcomes[series]!) === method);
      if (!chosen.includes(true)) continue;
      const made = forecastMembers(method, panel, members, { period, horizon: gap + horizon });
      members.forEach((series, i) => {
        const { card } = outcomes[series]!;
        if (!chosen[i] || !made[i] || !card) return;
        const isFallback = !card.beatsBaseline;
        forecasts[series] = {
          method,
          isFallback,
          firstStep: history.stepCount,
          ...describeAhead(made[i], gap, isFallback ? null : card.calibration),
        };
      });
    }
  }
  return forecasts;
}

function describeAhead(forecast: Forecast, skip: number, calibration: BandCalibration | null) {
  const ahead: Forecast = {
    ...forecast,
    mean: forecast.mean.slice(skip),
    standardError: forecast.standardError.slice(skip),
  };
  return { mean: ahead.mean, ...bandsOf(ahead, calibration) };
}

function methodOf({ card }: BackTest['outcomes'][number]): SeriesMethod | null {
  if (card === null) return null;
  return card.beatsBaseline ? card.method : 'seasonal-naive';
}
