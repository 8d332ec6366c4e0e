import { detectPoissonCusum } from '@/analysis/cusum/poisson-cusum';
import type { OracleCheck } from '../check-file';

const TOLERANCE = { abs: 1e-10 };

export const check: OracleCheck = (oracleCase, comparison) => {
  const { y, mu0, mu1, h } = oracleCase['input'] as { y: number[]; mu0: number; mu1: number; h: number };
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const result = detectPoissonCusum(Float64Array.from(y), { usual: mu0, raised: mu1 }, h);
  comparison.number('k', result.reference, expected['k'], TOLERANCE);
  comparison.numbers('S', result.sums, expected['S'], TOLERANCE);
  comparison.numbers('alarm', Array.from(result.alarm), expected['alarm'], {});
};
