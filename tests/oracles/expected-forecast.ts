import { forecastBand, type Forecast } from '@/analysis/forecast/forecast';
import type { Comparison, Tolerance } from './comparison';

/** Forecast as the fixtures write it. */
export interface ExpectedForecast {
  readonly mean: unknown;
  readonly lower80: unknown;
  readonly upper80: unknown;
  readonly lower95: unknown;
  readonly upper95: unknown;
}

/** Compares means and the four limits of a forecast. */
export function compareForecast(
  comparison: Comparison,
  forecast: Forecast,
  expected: ExpectedForecast,
  { mean, limits }: { readonly mean: Tolerance; readonly limits: Tolerance },
): void {
  const band80 = forecastBand(forecast, 0.8);
  const band95 = forecastBand(forecast, 0.95);
  comparison.numbers('mean', forecast.mean, expected.mean, mean);
  comparison.numbers('lower80', band80.lower, expected.lower80, limits);
  comparison.numbers('upper80', band80.upper, expected.upper80, limits);
  comparison.numbers('lower95', band95.lower, expected.lower95, limits);
  comparison.numbers('upper95', band95.upper, expected.upper95, limits);
}
