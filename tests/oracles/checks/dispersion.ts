import { countMoments, likelihoodSize, momentSize } from '@/analysis/rate-ratio/dispersion';
import type { OracleCheck } from '../check-file';

const MOMENTS = { abs: 1e-10, rel: 1e-10 };
const LIKELIHOOD = { rel: 1e-3 };

export const check: OracleCheck = (oracleCase, comparison) => {
  const { values } = oracleCase['input'] as { values: number[] };
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const { mean, variance } = countMoments(values);
  const likelihood = likelihoodSize(values);
  comparison.number('mean', mean, expected['mean'], MOMENTS);
  comparison.number('var', variance, expected['var'], MOMENTS);
  comparison.number('k_moments', momentSize(values), expected['k_moments'], MOMENTS);
  if ('k_ml' in expected) comparison.number('k_ml', likelihood?.size, expected['k_ml'], LIKELIHOOD);
  if ('loglik' in expected) comparison.number('loglik', likelihood?.logLikelihood, expected['loglik'], { rel: 1e-7 });
};
