import type { Forecast, ForecastBand } from '../forecast/forecast';
import { agreeForecasts } from './agree-forecasts';
import { bandsOf, HEADLINE_STEPS } from './back-test-card';
import { groupByMethods, type BackTest, type BackTestCard, type BackTestInput } from './back-test';
import { countsKnownAt, cutPanel, provisionalSteps } from './known-counts';
import { forecastMembers, type SeriesMethod } from './series-method';
import { sumAhead } from './tune-method';

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
  /** Sum of the first seven steps; `null` where too few origins say how far such sums miss. */
  readonly sum: SumAhead | null;
}

/** A sum of several steps with the limits that should hold 80 and 95 % of such sums, from 0. */
export interface SumAhead {
  readonly steps: number;
  readonly mean: number;
  readonly lower80: number;
  readonly upper80: number;
  readonly lower95: number;
  readonly upper95: number;
}

/**
 * Forecasts every series from the end of the record by the method its card names, or by the seasonal naive forecast
 * where the card says that nothing beats it.
 *
 * Where forecasts are made to agree there is no falling back, or parts and whole would part again: what does not beat
 * the baseline is left for the caller not to draw.
 *
 * @returns One for each series; `null` where there is no card.
 */
export function forecastAhead(
  input: BackTestInput,
  { outcomes, chosen, plan }: BackTest,
): (SeriesForecast | null)[] {
  const { history, divisions = [] } = input;
  if (plan === null) return outcomes.map(() => null);
  const gap = provisionalSteps(history, history.stepCount);
  const agrees = divisions.length > 0;
  const methods = outcomes.map(({ card }, series) => {
    if (agrees) return chosen[series]!;
    return card && (card.beatsBaseline ? card.method : 'seasonal-naive');
  });
  const alone = forecastBy(methods, input, plan.origins[0]!, gap);
  const made = agrees ? agreeForecasts(alone, divisions) : alone;
  return made.map((forecast, series) => {
    const { card } = outcomes[series]!;
    if (!forecast || !card) return null;
    const isFallback = !agrees && !card.beatsBaseline;
    return {
      method: methods[series]!,
      isFallback,
      firstStep: history.stepCount,
      ...describeAhead(forecast, gap, isFallback ? null : card),
    };
  });
}

/** Forecasts of all series from the last complete step, each by its method. */
function forecastBy(
  methods: readonly (SeriesMethod | null)[],
  input: BackTestInput,
  firstOrigin: number,
  gap: number,
): (Forecast | null)[] {
  const { history, period, horizon = 14 } = input;
  const complete = history.stepCount - gap;
  const panel = cutPanel(countsKnownAt(history, history.stepCount), complete);
  const forecasts: (Forecast | null)[] = methods.map(() => null);
  for (const { members, methods: candidates } of groupByMethods(input, firstOrigin)) {
    for (const method of candidates) {
      if (!members.some((series) => methods[series] === method)) continue;
      const made = forecastMembers(method, panel, members, { period, horizon: gap + horizon });
      members.forEach((series, i) => {
        if (methods[series] === method) forecasts[series] = made[i]!;
      });
    }
  }
  return forecasts;
}

function describeAhead(forecast: Forecast, skip: number, card: BackTestCard | null) {
  const ahead: Forecast = {
    ...forecast,
    mean: forecast.mean.slice(skip),
    standardError: forecast.standardError.slice(skip),
  };
  return {
    mean: ahead.mean,
    ...bandsOf(ahead, card?.calibration ?? null),
    sum: card && describeSum(ahead, card),
  };
}

function describeSum(ahead: Forecast, { sumCalibration }: BackTestCard): SumAhead | null {
  if (sumCalibration === null) return null;
  const steps = Math.min(HEADLINE_STEPS, ahead.mean.length);
  const { mean, standardError } = sumAhead(ahead, steps);
  const { factor80, factor95 } = sumCalibration;
  return {
    steps,
    mean,
    lower80: Math.max(0, mean - factor80 * standardError),
    upper80: mean + factor80 * standardError,
    lower95: Math.max(0, mean - factor95 * standardError),
    upper95: mean + factor95 * standardError,
  };
}
