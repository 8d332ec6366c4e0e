import { runEts } from '@/analysis/ets/ets-recursion';
import { forecastEts } from '@/analysis/ets/ets-forecast';
import { forecastBand, forecastQuantile, type Forecast } from '@/analysis/forecast/forecast';
import { toErrorScale } from '@/analysis/forecast-accuracy/error-scale';
import { countCovered, pinballLoss, winklerScore } from '@/analysis/forecast-accuracy/interval-accuracy';
import { measurePoints } from '@/analysis/forecast-accuracy/point-accuracy';
import { errorsByHorizon, rollOrigins } from '@/analysis/forecast-accuracy/rolling-origin';
import { forecastSeasonalNaive } from '@/analysis/seasonal-naive/naive-forecasts';
import type { OracleCheck } from '../check-file';
import type { Comparison } from '../comparison';

const EXACT = { rel: 1e-8, abs: 1e-12 };
/** Of the intervals of simple smoothing. */
const SMOOTHED = { rel: 1e-6, abs: 1e-9 };

interface AccuracyInput {
  readonly values: number[];
  readonly period: number;
  readonly h: number;
  readonly ses_alpha: number;
  readonly cv_h: number;
  readonly cv_initial: number;
}

/** Simple smoothing with a given weight, started at the first value; sigma^2 is the mean squared one-step error. */
function smoothSimply(
  values: Float64Array,
  alpha: number,
  horizon: number,
): Forecast & { fitted: Float64Array } {
  const parameters = { alpha, beta: 0, gamma: 0, phi: 1 };
  const run = runEts(values, parameters, { level: values[0]!, trend: 0, season: new Float64Array(0) });
  const errorVariance = run.sumOfSquares / values.length;
  return { ...forecastEts({ parameters, final: run.final, errorVariance }, horizon), fitted: run.fitted };
}

function compareMeasures(
  comparison: Comparison,
  {
    forecast,
    actual,
    train,
    period,
  }: { forecast: Forecast; actual: Float64Array; train: Float64Array; period: number },
  expected: Record<string, unknown>,
  tolerance: typeof EXACT,
): void {
  const points = measurePoints(actual, forecast.mean, toErrorScale(train, period));
  comparison.number('ME', points?.bias, expected['ME'], EXACT);
  comparison.number('RMSE', points?.rootMeanSquareError, expected['RMSE'], EXACT);
  comparison.number('MAE', points?.meanAbsoluteError, expected['MAE'], EXACT);
  comparison.number('MAPE', points?.meanAbsolutePercentageError, expected['MAPE'], EXACT);
  comparison.number('MASE', points?.mase, expected['MASE'], EXACT);
  comparison.number('bias_ratio', points?.biasRatio, expected['bias_ratio'], EXACT);
  const n = actual.length;
  const band95 = forecastBand(forecast, 0.95);
  comparison.number(
    'coverage80',
    countCovered(actual, forecastBand(forecast, 0.8)) / n,
    expected['coverage80'],
    EXACT,
  );
  comparison.number('coverage95', countCovered(actual, band95) / n, expected['coverage95'], EXACT);
  const meanOf = (read: (value: number, step: number) => number) =>
    actual.reduce((sum, value, step) => sum + read(value, step), 0) / n;
  const winkler = meanOf((value, step) =>
    winklerScore(value, { lower: band95.lower[step]!, upper: band95.upper[step]! }, 0.95),
  );
  comparison.number('winkler95', winkler, expected['winkler95'], tolerance);
  const pinball = [0.1, 0.5, 0.9].map((p) =>
    meanOf((value, step) => pinballLoss(value, forecastQuantile(forecast, step, p), p)),
  );
  comparison.numbers('pinball', pinball, expected['pinball_10_50_90'], tolerance);
}

function compareRolling(
  comparison: Comparison,
  input: AccuracyInput,
  expected: Record<string, unknown>,
): void {
  const { period, ses_alpha: alpha, cv_h: horizon } = input;
  const values = Float64Array.from(input.values);
  const firstOrigin = input.cv_initial + 1;
  comparison.exact('cv first_origin', firstOrigin, expected['first_origin']);
  const roll = (forecast: (training: Float64Array) => Forecast) =>
    errorsByHorizon(rollOrigins(values, { firstOrigin, horizon }, (training) => forecast(training).mean));
  const seasonal = roll((training) => forecastSeasonalNaive(training, period, horizon));
  const smoothed = roll((training) => smoothSimply(training, alpha, horizon));
  const absolute = (errors: typeof seasonal) => errors.map(({ meanAbsoluteError }) => meanAbsoluteError);
  comparison.numbers('cv snaive mae', absolute(seasonal), expected['snaive_mae_h1_h3'], EXACT);
  comparison.numbers(
    'cv snaive n',
    seasonal.map(({ count }) => count),
    expected['snaive_n'],
    EXACT,
  );
  comparison.numbers('cv ses mae', absolute(smoothed), expected['ses_mae_h1_h3'], EXACT);
  const squared = smoothed.map(({ rootMeanSquareError }) => rootMeanSquareError);
  comparison.numbers('cv ses rmse', squared, expected['ses_rmse_h1_h3'], EXACT);
}

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as AccuracyInput;
  const expected = oracleCase['expected'] as Record<'snaive' | 'ses' | 'cv', Record<string, unknown>> & {
    readonly train_length: number;
    readonly mase_scale: number;
  };
  const { period, h } = input;
  const values = Float64Array.from(input.values);
  const train = values.subarray(0, values.length - h);
  const actual = values.subarray(values.length - h);
  const scale = toErrorScale(train, period).absolute;
  comparison.exact('train_length', train.length, expected.train_length);
  comparison.number('mase_scale', scale, expected.mase_scale, EXACT);

  const seasonal = forecastSeasonalNaive(train, period, h);
  const common = { actual, train, period };
  compareMeasures(comparison, { ...common, forecast: seasonal }, expected.snaive, EXACT);
  const fittedPart = train.subarray(period);
  const lagged = train.subarray(0, train.length - period);
  const seasonalFit = measurePoints(fittedPart, lagged, toErrorScale(train, period));
  comparison.number('snaive MASE_train', seasonalFit?.mase, expected.snaive['MASE_train'], EXACT);

  const smoothed = smoothSimply(train, input.ses_alpha, h);
  compareMeasures(comparison, { ...common, forecast: smoothed }, expected.ses, SMOOTHED);
  const smoothedFit = measurePoints(train, smoothed.fitted, toErrorScale(train, period));
  comparison.number('ses MASE_train', smoothedFit?.mase, expected.ses['MASE_train'], EXACT);
  compareRolling(comparison, input, expected.cv);
};
