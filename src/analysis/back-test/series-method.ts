import { forecastCountLevel } from '../count-forecast/count-level';
import { fromRootScale, toRootScale } from '../count-forecast/root-scale';
import { forecastEts } from '../ets/ets-forecast';
import { chooseEts } from '../ets/fit-ets';
import type { Forecast } from '../forecast/forecast';
import type { CountPanel } from '../grid-forecast/discounted-counts';
import { fitHoltWinters } from '../holt-winters/holt-winters';
import { forecastHoltWinters } from '../holt-winters/holt-winters-forecast';
import { forecastSeasonalNaive } from '../seasonal-naive/naive-forecasts';
import { fitStlEts, forecastStlEts } from '../stl-ets/stl-ets';

/** Ways to forecast a series; the first is the baseline of all others. `root-stl-ets` works on the root of the counts. */
export const SERIES_METHODS = [
  'seasonal-naive',
  'stl-ets',
  'root-stl-ets',
  'holt-winters',
  'ets',
  'count-level',
] as const;
export type SeriesMethod = (typeof SERIES_METHODS)[number];

/** Mean counts a step at which one way of forecasting gives over to the next. */
export const STRENGTH_LIMITS = { line: 1, decomposition: 10 } as const;

/**
 * The methods that suit a series by its strength; none under one event a step, where no line should be drawn and places
 * are ranked by risk instead.
 */
export function candidateMethods(meanCount: number): readonly SeriesMethod[] {
  if (meanCount >= STRENGTH_LIMITS.decomposition) return ['stl-ets', 'root-stl-ets', 'holt-winters'];
  return meanCount >= STRENGTH_LIMITS.line ? ['count-level', 'root-stl-ets'] : [];
}

export interface PanelForecastOptions {
  readonly period: number;
  /** Steps to forecast, from 1. */
  readonly horizon: number;
}

/**
 * Forecasts some series of a panel by one method.
 *
 * @param members Indices into the panel. Together they lend season and prior to `count-level`; the other methods look at
 *                each series alone.
 * @returns       One for each member, no mean below 0; `null` where the series is too short for the method.
 */
export function forecastMembers(
  method: SeriesMethod,
  panel: CountPanel,
  members: readonly number[],
  options: PanelForecastOptions,
): readonly (Forecast | null)[] {
  if (panel.steps <= 2 * options.period) return members.map(() => null);
  if (method === 'count-level') return forecastCountLevel(pickUnits(panel, members), options).forecasts;
  return members.map((series) => {
    const forecast = forecastAlone(method, valuesOf(panel, series), options);
    return { ...forecast, mean: forecast.mean.map((mean) => Math.max(0, mean)) };
  });
}

function forecastAlone(
  method: Exclude<SeriesMethod, 'count-level'>,
  values: Float64Array,
  { period, horizon }: PanelForecastOptions,
): Forecast {
  switch (method) {
    case 'seasonal-naive':
      return forecastSeasonalNaive(values, period, horizon);
    case 'stl-ets':
      return forecastStlEts(fitStlEts(values, { period }), horizon);
    case 'root-stl-ets':
      return fromRootScale(forecastStlEts(fitStlEts(toRootScale(values), { period }), horizon));
    case 'holt-winters':
      return forecastHoltWinters(fitHoltWinters(values, { period, form: 'additive' }), horizon);
    case 'ets':
      return forecastEts(chooseEts(values, period).chosen, horizon);
  }
}

function pickUnits(panel: CountPanel, members: readonly number[]): CountPanel {
  const counts = new Float64Array(members.length * panel.steps);
  members.forEach((series, i) => counts.set(valuesOf(panel, series), i * panel.steps));
  return { counts, units: members.length, steps: panel.steps };
}

/** The values of one series of a panel, shape `[steps]`. */
export function valuesOf({ counts, steps }: CountPanel, series: number): Float64Array {
  return Float64Array.from({ length: steps }, (_, t) => counts[series * steps + t]!);
}
