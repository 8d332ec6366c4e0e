import type { Forecast } from '../forecast/forecast';
import { reconcileDivisions } from '../reconciliation/reconcile-divisions';
import type { PanelRoll } from './roll-panel';
import type { SeriesMethod } from './series-method';

/**
 * Makes forecasts of all series agree, step by step; standard errors stay as they are. A series without a forecast counts
 * as 0.
 *
 * @param divisions See `reconcileDivisions`.
 */
export function agreeForecasts(
  forecasts: readonly (Forecast | null)[],
  divisions: readonly (readonly number[])[],
): (Forecast | null)[] {
  const horizon = forecasts[0]?.mean.length ?? 0;
  const means = forecasts.map(() => new Float64Array(horizon));
  for (let step = 0; step < horizon; step++) {
    const base = Float64Array.from(forecasts, (forecast) => forecast?.mean[step] ?? 0);
    reconcileDivisions(base, divisions).forEach((mean, series) => (means[series]![step] = mean));
  }
  return forecasts.map((forecast, series) => forecast && { ...forecast, mean: means[series]! });
}

/** A replay in which what the chosen methods say at each origin agrees; other methods say what they said. */
export function agreeRoll(
  roll: PanelRoll,
  chosen: readonly (SeriesMethod | null)[],
  divisions: readonly (readonly number[])[],
): PanelRoll {
  const agreed = Array.from(roll.origins, (_, origin) =>
    agreeForecasts(
      chosen.map((method, series) => method && roll.forecastAt(method, series, origin)),
      divisions,
    ),
  );
  return {
    ...roll,
    forecastAt: (method, series, origin) =>
      method === chosen[series] ? agreed[origin]![series]! : roll.forecastAt(method, series, origin),
  };
}
