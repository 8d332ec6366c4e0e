import { toErrorScale } from '@/analysis/forecast-accuracy/error-scale';
import {
  forecastDrift,
  forecastMean,
  forecastSeasonalNaive,
} from '@/analysis/seasonal-naive/naive-forecasts';
import type { OracleCheck } from '../check-file';
import { compareForecast, type ExpectedForecast } from '../expected-forecast';

const TOLERANCE = { abs: 1e-6 };

export const check: OracleCheck = (oracleCase, comparison) => {
  const { values, period, h } = oracleCase['input'] as { values: number[]; period: number; h: number };
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const series = Float64Array.from(values);
  const limits = { mean: TOLERANCE, limits: TOLERANCE };
  const seasonal = forecastSeasonalNaive(series, period, h);
  compareForecast(
    comparison,
    forecastSeasonalNaive(series, 1, h),
    expected['naive'] as ExpectedForecast,
    limits,
  );
  compareForecast(comparison, seasonal, expected['snaive'] as ExpectedForecast, limits);
  compareForecast(comparison, forecastMean(series, h), expected['mean'] as ExpectedForecast, limits);
  compareForecast(comparison, forecastDrift(series, h), expected['drift'] as ExpectedForecast, {
    mean: TOLERANCE,
    limits: { abs: 1e-4 },
  });
  comparison.number('snaive_sigma', seasonal.standardError[0], expected['snaive_sigma'], TOLERANCE);
  const scale = toErrorScale(series, period).absolute;
  comparison.number('mase_scale_seasonal', scale, expected['mase_scale_seasonal'], TOLERANCE);
  const plain = toErrorScale(series, 1).absolute;
  comparison.number('mase_scale_nonseasonal', plain, expected['mase_scale_nonseasonal'], TOLERANCE);
};
