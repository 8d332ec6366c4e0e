import { defineAnalysis } from '../analysis-module';
import type { RunControl } from '../run-control';
import { backTest, type BackTest, type BackTestInput } from './back-test';
import { forecastAhead, type SeriesForecast } from './forecast-ahead';

export interface BackTestOutput extends BackTest {
  /** What each card's method says from the end of the record; `null` without a card. */
  readonly forecasts: readonly (SeriesForecast | null)[];
}

/** Forecasts series of counts, each with the card that says how far to trust it. */
export const analysis = defineAnalysis({
  id: 'back-test',
  run: (input: BackTestInput, control?: RunControl): BackTestOutput => {
    const test = backTest(input, control);
    return { ...test, forecasts: forecastAhead(input, test) };
  },
});
