import type { Forecast } from '../forecast/forecast';
import { toErrorScale, type ErrorScale } from '../forecast-accuracy/error-scale';
import type { Checkpoint } from '../run-control';
import { countsKnownAt, cutPanel, provisionalSteps, type CountHistory } from './known-counts';
import { forecastMembers, valuesOf, type PanelForecastOptions, type SeriesMethod } from './series-method';

/** Series forecast together by the same methods. */
export interface SeriesGroup {
  readonly members: readonly number[];
  /** The baseline is always among them. */
  readonly methods: readonly SeriesMethod[];
  /** Too few events for a forecast of their own: they only take part in sums. */
  readonly weak?: boolean;
}

/** What each method said at each origin. */
export interface PanelRoll {
  readonly origins: Uint32Array;
  readonly horizon: number;
  /** Forecast of a series by a method at the origin of an index; `null` where it could not be made. */
  readonly forecastAt: (method: SeriesMethod, series: number, originIndex: number) => Forecast | null;
  /** Scale of the errors at the origin of an index, from its training values. */
  readonly scaleAt: (series: number, originIndex: number) => ErrorScale;
  /** Steps that were not complete yet at each origin and were forecast instead, shape `[origins]`. */
  readonly provisional: Uint32Array;
}

/**
 * Forecasts all series from every origin, each time from what was known then alone.
 *
 * Steps still incomplete at an origin are cut off and forecast over; only the steps from the origin on are kept.
 *
 * @param checkpoint Told the share of the origins done.
 */
export function rollPanel(
  history: CountHistory,
  groups: readonly SeriesGroup[],
  origins: Uint32Array,
  { period, horizon }: PanelForecastOptions,
  checkpoint: Checkpoint,
): PanelRoll {
  const forecasts = new Map<string, Forecast | null>();
  const scales = new Map<string, ErrorScale>();
  const provisional = new Uint32Array(origins.length);
  origins.forEach((origin, index) => {
    const gap = Math.min(origin, provisionalSteps(history, origin));
    provisional[index] = gap;
    const panel = cutPanel(countsKnownAt(history, origin), origin - gap);
    for (const { members, methods } of groups) {
      for (const method of methods) {
        const made = forecastMembers(method, panel, members, { period, horizon: gap + horizon });
        members.forEach((series, i) =>
          forecasts.set(`${method}:${series}:${index}`, dropFirst(made[i]!, gap)),
        );
      }
      for (const series of members)
        scales.set(`${series}:${index}`, toErrorScale(valuesOf(panel, series), period));
    }
    checkpoint((index + 1) / origins.length);
  });
  return {
    origins,
    horizon,
    forecastAt: (method, series, index) => forecasts.get(`${method}:${series}:${index}`) ?? null,
    scaleAt: (series, index) => scales.get(`${series}:${index}`)!,
    provisional,
  };
}

function dropFirst(forecast: Forecast | null, steps: number): Forecast | null {
  if (forecast === null || steps === 0) return forecast;
  return {
    ...forecast,
    mean: forecast.mean.subarray(steps),
    standardError: forecast.standardError.subarray(steps),
  };
}
