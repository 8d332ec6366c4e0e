import { forecastEts } from '@/analysis/ets/ets-forecast';
import { etsStructure, type EtsForm, type EtsParameters, type EtsState } from '@/analysis/ets/ets-model';
import { fitEts, summarizeEts } from '@/analysis/ets/fit-ets';
import type { OracleCheck } from '../check-file';
import { compareForecast, type ExpectedForecast } from '../expected-forecast';

const TOLERANCE = { rel: 1e-6, abs: 1e-9 };
/** An optimizer of its own may end at another point, but no worse than this. */
const WORST_OPTIMUM = 1.01;

interface EtsInput {
  readonly values: number[];
  readonly period: number;
  readonly model: string;
  readonly damped: boolean;
  readonly h: number;
  readonly parameters: Partial<EtsParameters>;
  readonly initial_state: { readonly values: number[] };
}

/** The fixture lists level, trend, then seasonal states from the newest back; ours run from the next step on. */
function toState(values: readonly number[], form: EtsForm): EtsState {
  const { trend, seasonal } = etsStructure(form);
  const first = 1 + Number(trend);
  const season = seasonal ? values.slice(first).reverse() : [];
  return { level: values[0]!, trend: trend ? values[1]! : 0, season: Float64Array.from(season) };
}

function fromState({ level, trend, season }: EtsState, form: EtsForm): number[] {
  return [level, ...(etsStructure(form).trend ? [trend] : []), ...Array.from(season).reverse()];
}

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as EtsInput;
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const { model, damped, parameters } = input;
  const form = (damped ? `${model.slice(0, 2)}d${model.slice(2)}` : model) as EtsForm;
  const values = Float64Array.from(input.values);
  const { alpha = NaN, beta = 0, gamma = 0, phi = 1 } = parameters;
  const run = summarizeEts(values, form, {
    parameters: { alpha, beta, gamma, phi },
    initial: toState(input.initial_state.values, form),
  });
  comparison.numbers('fitted', run.fitted, expected['fitted'], TOLERANCE);
  comparison.numbers('final_state', fromState(run.final, form), [expected['final_state']].flat(), TOLERANCE);
  comparison.number('sigma2', run.errorVariance, expected['sigma2'], TOLERANCE);
  comparison.number('loglik', run.logLikelihood, expected['loglik'], TOLERANCE);
  comparison.number('aicc', run.aicc, expected['aicc'], TOLERANCE);
  comparison.number('mse', run.sumOfSquares / values.length, expected['mse'], TOLERANCE);
  const limits = { mean: TOLERANCE, limits: TOLERANCE };
  compareForecast(comparison, forecastEts(run, input.h), expected['forecast'] as ExpectedForecast, limits);
  const optimum = fitEts(values, form, input.period).sumOfSquares / values.length;
  comparison.holds('optimum', optimum <= WORST_OPTIMUM * (expected['mse'] as number));
};
