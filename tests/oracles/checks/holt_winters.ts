import { runHoltWinters } from '@/analysis/holt-winters/holt-winters';
import { forecastHoltWinters } from '@/analysis/holt-winters/holt-winters-forecast';
import type { SeasonalForm } from '@/analysis/holt-winters/start-values';
import type { OracleCheck } from '../check-file';

/** Seasonal terms cancel to nearly 0, where only their absolute size can be compared. */
const TOLERANCE = { rel: 1e-8, abs: 1e-10 };

interface HoltWintersInput {
  readonly values: number[];
  readonly period: number;
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly seasonal: SeasonalForm;
  readonly h: number;
}

export const check: OracleCheck = (oracleCase, comparison) => {
  const { values, period, seasonal: form, h, ...weights } = oracleCase['input'] as HoltWintersInput;
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const fit = runHoltWinters(Float64Array.from(values), { period, form }, weights);
  comparison.number('start_level', fit.start.level, expected['start_level'], TOLERANCE);
  comparison.number('start_trend', fit.start.trend, expected['start_trend'], TOLERANCE);
  comparison.numbers('start_season', fit.start.season, expected['start_season'], TOLERANCE);
  comparison.numbers('fitted', fit.fitted, expected['fitted'], TOLERANCE);
  comparison.numbers('level', fit.level, expected['level'], TOLERANCE);
  comparison.numbers('trend', fit.trend, expected['trend'], TOLERANCE);
  comparison.numbers('season', fit.season, expected['season'], TOLERANCE);
  const final = expected['final'] as Record<string, unknown>;
  comparison.number('final a', fit.final.level, final['a'], TOLERANCE);
  comparison.number('final b', fit.final.trend, final['b'], TOLERANCE);
  comparison.numbers('final s', fit.final.season, final['s'], TOLERANCE);
  comparison.number('SSE', fit.sumOfSquares, expected['SSE'], TOLERANCE);
  comparison.numbers('forecast', forecastHoltWinters(fit, h).mean, expected['forecast'], TOLERANCE);
};
