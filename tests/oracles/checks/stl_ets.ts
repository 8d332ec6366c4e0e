import { forecastStlEts, runStlSimpleSmoothing } from '@/analysis/stl-ets/stl-ets';
import type { OracleCheck } from '../check-file';
import { compareForecast, type ExpectedForecast } from '../expected-forecast';

interface StlEtsInput {
  readonly values: number[];
  readonly period: number;
  readonly h: number;
  readonly alpha: number;
  readonly l0: number;
}

export const check: OracleCheck = (oracleCase, comparison) => {
  const { values, period, h, alpha, l0 } = oracleCase['input'] as StlEtsInput;
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const fit = runStlSimpleSmoothing(Float64Array.from(values), { period }, { alpha, level: l0 });
  comparison.numbers('seasonally_adjusted', fit.adjusted, expected['seasonally_adjusted'], {
    rel: 1e-5,
    abs: 1e-9,
  });
  compareForecast(comparison, forecastStlEts(fit, h), expected['forecast'] as ExpectedForecast, {
    mean: { rel: 1e-5 },
    limits: { rel: 1e-4, abs: 1e-9 },
  });
};
