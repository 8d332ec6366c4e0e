import { weightsFromLists } from '@/analysis/contiguity/spatial-weights';
import { empiricalBayesGlobal, empiricalBayesLocal } from '@/analysis/empirical-bayes/empirical-bayes';
import type { OracleCheck } from '../check-file';

const TOLERANCE = { abs: 1e-10 };

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as { events: number[]; exposure: number[]; neighbours?: number[][] };
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const smoothing = empiricalBayesGlobal(input.events, input.exposure);
  comparison.numbers('raw', smoothing.rawRates, expected['raw'], TOLERANCE);
  comparison.numbers('eb', smoothing.rates, expected['eb'], TOLERANCE);
  comparison.number('a', smoothing.priorVariance, expected['a'], TOLERANCE);
  comparison.number('b', smoothing.priorMean, expected['b'], TOLERANCE);
  if (input.neighbours && 'eb_local' in expected) {
    const local = empiricalBayesLocal(input.events, input.exposure, weightsFromLists(input.neighbours));
    comparison.numbers('eb_local', local.rates, expected['eb_local'], TOLERANCE);
  }
};
