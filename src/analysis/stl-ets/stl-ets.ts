import { forecastEts } from '../ets/ets-forecast';
import { fitEts, summarizeEts, type EtsFit } from '../ets/fit-ets';
import type { Forecast } from '../forecast/forecast';
import { decomposeStl, type StlDecomposition } from '../stl/stl';
import type { StlOptions } from '../stl/stl-parameters';

/** Model of what is left when the season is taken off: a level, or a level with a damped trend. */
export type AdjustedForm = 'ANN' | 'AAdN';

export interface StlEtsOptions extends StlOptions {
  /** `best` takes the form with the lesser AICc. Default `ANN`. */
  readonly form?: AdjustedForm | 'best';
}

/** A series split into a season and a smoothed rest. */
export interface StlEtsFit {
  readonly decomposition: StlDecomposition;
  /** The series without its season, shape `[n]`. */
  readonly adjusted: Float64Array;
  readonly ets: EtsFit;
}

/**
 * Takes the season off by STL and fits exponential smoothing to the rest.
 *
 * @param values Equally spaced, without gaps, oldest first, shape `[n]`, n over two periods.
 * @throws {RangeError} As `decomposeStl` and `fitEts`.
 */
export function fitStlEts(values: Float64Array, options: StlEtsOptions): StlEtsFit {
  const decomposition = decomposeStl(values, options);
  const adjusted = adjustForSeason(values, decomposition);
  return { decomposition, adjusted, ets: fitAdjusted(adjusted, options.form ?? 'ANN') };
}

/**
 * As `fitStlEts` with simple smoothing whose weight and first level are given, not estimated.
 *
 * @throws {RangeError} As `decomposeStl`.
 */
export function runStlSimpleSmoothing(
  values: Float64Array,
  options: StlOptions,
  { alpha, level }: { readonly alpha: number; readonly level: number },
): StlEtsFit {
  const decomposition = decomposeStl(values, options);
  const adjusted = adjustForSeason(values, decomposition);
  const ets = summarizeEts(adjusted, 'ANN', {
    parameters: { alpha, beta: 0, gamma: 0, phi: 1 },
    initial: { level, trend: 0, season: new Float64Array(0) },
  });
  return { decomposition, adjusted, ets };
}

/**
 * Forecasts the rest and adds the last season again.
 *
 * The standard error is that of the rest alone: the doubt of the season is left out, so bands are a little narrow.
 *
 * @param horizon Number of steps, from 1.
 */
export function forecastStlEts({ decomposition, ets }: StlEtsFit, horizon: number): Forecast {
  const rest = forecastEts(ets, horizon);
  const { seasonal, parameters } = decomposition;
  const lastSeason = seasonal.subarray(seasonal.length - parameters.period);
  return { ...rest, mean: rest.mean.map((mean, step) => mean + lastSeason[step % parameters.period]!) };
}

function adjustForSeason(values: Float64Array, { seasonal }: StlDecomposition): Float64Array {
  return values.map((value, i) => value - seasonal[i]!);
}

function fitAdjusted(adjusted: Float64Array, form: AdjustedForm | 'best'): EtsFit {
  if (form !== 'best') return fitEts(adjusted, form, 1);
  const level = fitEts(adjusted, 'ANN', 1);
  const damped = fitEts(adjusted, 'AAdN', 1);
  return damped.aicc < level.aicc ? damped : level;
}
