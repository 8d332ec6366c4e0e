import { weightsFromLists } from '@/analysis/contiguity/spatial-weights';
import { empiricalBayesGlobal, empiricalBayesLocal } from '@/analysis/empirical-bayes/empirical-bayes';
import type { OracleCheck } from '../check-file';

const TOLERANCE = { abs: 1e-10 };

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as { events: number[]; exposure: number[]; neighbours?: number[][] };
  const expected = oracleCase['expected'] as Record<string, (number | null)[]>;
  const smoothing = empiricalBayesGlobal(input.events, input.exposure);
  comparison.numbers('raw', smoothing.rawRates, expected['raw'], TOLERANCE);
  comparison.numbers('eb', smoothing.rates, withoutEvents(expected['eb']!), TOLERANCE);
  comparison.number('a', smoothing.priorVariance, expected['a'], TOLERANCE);
  comparison.number('b', smoothing.priorMean, expected['b'], TOLERANCE);
  if (input.neighbours && 'eb_local' in expected) {
    const local = empiricalBayesLocal(input.events, input.exposure, weightsFromLists(input.neighbours));
    comparison.numbers('eb_local', local.rates, withoutEvents(expected['eb_local']), TOLERANCE);
  }
};

/** R divides 0 by 0 where no event is near; by the definition the estimate there is the mean, which is 0. */
function withoutEvents(expected: readonly (number | null)[]): number[] {
  return expected.map((value) => value ?? 0);
}
