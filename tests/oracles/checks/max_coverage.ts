import { packCoverSets } from '@/analysis/max-coverage/cover-sets';
import { greedyCoverage } from '@/analysis/max-coverage/greedy-coverage';
import { uniqueContributions } from '@/analysis/max-coverage/unique-contribution';
import type { OracleCheck } from '../check-file';

const EXACT = { abs: 1e-9 };

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as {
    sets: number[][];
    weights: number[];
    already_covered: number[];
    k: number;
  };
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const sets = packCoverSets(input.sets, input.weights);
  const siting = greedyCoverage(sets, { count: input.k, alreadyCovered: input.already_covered });
  comparison.exact('order', siting.chosen, expected['greedy_order']);
  comparison.numbers('gain', siting.gains, expected['greedy_gains'], EXACT);
  comparison.number('total', siting.total, expected['greedy_total'], EXACT);
  const unique = uniqueContributions(sets, siting.chosen, input.already_covered);
  comparison.numbers('unique', unique, expected['unique_contribution'], EXACT);
  const optimum = Number(expected['optimum']);
  comparison.number('ratio', siting.total / optimum, expected['ratio'], EXACT);
  comparison.holds('the bound is at least the optimum', siting.upperBound >= optimum);
  comparison.holds('the guarantee holds', siting.total >= (1 - (1 - 1 / input.k) ** input.k) * optimum);
};
