import { adjustPValues, ADJUSTMENTS } from '@/analysis/fdr/adjust-p-values';
import type { OracleCheck } from '../check-file';

export const check: OracleCheck = (oracleCase, comparison) => {
  const { p } = oracleCase['input'] as { p: (number | null)[] };
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const values = p.map((value) => value ?? NaN);
  for (const adjustment of ADJUSTMENTS) {
    if (!(adjustment in expected)) continue;
    comparison.numbers(adjustment, adjustPValues(values, adjustment), expected[adjustment], { abs: 1e-12 });
  }
  const rejected = adjustPValues(values).filter((value) => value <= 0.05).length;
  comparison.exact('n_reject_bh_05', rejected, expected['n_reject_bh_05']);
};
