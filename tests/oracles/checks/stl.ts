import { decomposeStl } from '@/analysis/stl/stl';
import type { OracleCheck } from '../check-file';
import { rMedian } from '../r-median';

interface StlInput {
  readonly values: number[];
  readonly period: number;
  readonly params: {
    readonly s_window: number | 'periodic';
    readonly t_window: number;
    readonly l_window: number;
    readonly s_degree: 0 | 1;
    readonly t_degree: 0 | 1;
    readonly l_degree: 0 | 1;
    readonly s_jump: number;
    readonly t_jump: number;
    readonly l_jump: number;
    readonly inner: number;
    readonly outer: number;
    readonly robust: boolean;
  };
}

export const check: OracleCheck = (oracleCase, comparison) => {
  const { values, period, params } = oracleCase['input'] as StlInput;
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const options = {
    period,
    seasonalWindow: params.s_window,
    trendWindow: params.t_window,
    lowPassWindow: params.l_window,
    seasonalDegree: params.s_degree,
    trendDegree: params.t_degree,
    lowPassDegree: params.l_degree,
    seasonalJump: params.s_jump,
    trendJump: params.t_jump,
    lowPassJump: params.l_jump,
    robust: params.robust,
    innerIterations: params.inner,
    outerIterations: params.outer,
  };
  const series = Float64Array.from(values);
  // Robust fits are compared with the median R takes; the library takes the true one.
  const parts = decomposeStl(series, options, params.robust ? rMedian : undefined);
  const range = Math.max(...values) - Math.min(...values);
  const tolerance = { abs: (params.robust ? 1e-3 : 1e-6) * range };
  comparison.numbers('seasonal', parts.seasonal, expected['seasonal'], tolerance);
  comparison.numbers('trend', parts.trend, expected['trend'], tolerance);
  comparison.numbers('remainder', parts.remainder, expected['remainder'], tolerance);
  // Weights lie between 0 and 1, whatever the range of the data.
  comparison.numbers('weights', parts.weights, expected['weights'], { abs: params.robust ? 1e-3 : 1e-6 });
};
