import { rateRatio } from '@/analysis/rate-ratio/rate-ratio';
import type { OracleCheck } from '../check-file';

export const check: OracleCheck = (oracleCase, comparison) => {
  const { x1, t1, x2, t2 } = oracleCase['input'] as Record<'x1' | 't1' | 'x2' | 't2', number>;
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const change = rateRatio({ count: x1, exposure: t1 }, { count: x2, exposure: t2 });
  const actual: Record<string, number> = {
    rate_ratio: change.ratio,
    p_exact_minlike: change.minimumLikelihoodP,
    p_exact_doubled: change.doubledP,
    p_mid: change.midP,
    pct_change: change.percentChange,
    z_sqrt: change.anscombeZ,
  };
  for (const [key, value] of Object.entries(actual)) {
    if (key in expected) comparison.number(key, value, expected[key], { rel: 1e-7, abs: 1e-12 });
  }
  comparison.numbers('ci95', change.interval, expected['ci95'], { rel: 1e-6 });
};
