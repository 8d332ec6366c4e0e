import { weightsFromLists } from '@/analysis/contiguity/spatial-weights';
import { adjustPValues } from '@/analysis/fdr/adjust-p-values';
import { getisOrdGiStar } from '@/analysis/gi-star/getis-ord-gi-star';
import { normalTwoSidedP } from '@/analysis/special-functions/normal-distribution';
import type { OracleCheck } from '../check-file';

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as { values: number[]; neighbours: number[][]; weights: number[][] };
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const { z } = getisOrdGiStar(input.values, weightsFromLists(input.neighbours, input.weights));
  const p = z.map(normalTwoSidedP);
  const adjusted = adjustPValues(p);
  comparison.numbers('z', z, expected['z'], { abs: 1e-8 });
  const tolerance = { rel: 1e-7, abs: 1e-12 };
  if ('p_two_sided' in expected) comparison.numbers('p_two_sided', p, expected['p_two_sided'], tolerance);
  if ('p_bh' in expected) comparison.numbers('p_bh', adjusted, expected['p_bh'], tolerance);
  if ('p_by' in expected) comparison.numbers('p_by', adjustPValues(p, 'by'), expected['p_by'], tolerance);
  if ('n_sig_bh_05' in expected) {
    comparison.exact(
      'n_sig_bh_05',
      adjusted.filter((value) => value <= 0.05).length,
      expected['n_sig_bh_05'],
    );
  }
};
