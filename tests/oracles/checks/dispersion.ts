import { dispersionByLikelihood, dispersionByMoments, logLikelihood } from '@/analysis/dispersion/dispersion';
import type { OracleCheck } from '../check-file';

const MOMENTS = { abs: 1e-10, rel: 1e-10 };
const LIKELIHOOD = { rel: 1e-3 };

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as { values: number[] };
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const values = Float64Array.from(input.values);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const size = dispersionByLikelihood(values);
  comparison.number('mean', mean, expected['mean'], MOMENTS);
  comparison.number('var', variance, expected['var'], MOMENTS);
  comparison.number('k_moments', dispersionByMoments(values), expected['k_moments'], MOMENTS);
  if ('k_ml' in expected) comparison.number('k_ml', size, expected['k_ml'], LIKELIHOOD);
  if ('loglik' in expected && size !== null) {
    comparison.number('loglik', logLikelihood(values, mean, size), expected['loglik'], { rel: 1e-7 });
  }
};
