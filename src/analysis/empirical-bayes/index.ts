import { defineAnalysis } from '../analysis-module';
import type { SpatialWeights } from '../contiguity/spatial-weights';
import { empiricalBayesGlobal, empiricalBayesLocal, type SmoothedRates } from './empirical-bayes';

export interface EmpiricalBayesInput {
  readonly events: Float64Array;
  /** NaN or 0 where a unit has none. */
  readonly exposure: Float64Array;
  /** Smooths toward the neighborhood; toward the whole where `null`. */
  readonly weights: SpatialWeights | null;
}

export const analysis = defineAnalysis({
  id: 'empirical-bayes',
  run: ({ events, exposure, weights }: EmpiricalBayesInput): SmoothedRates =>
    weights ? empiricalBayesLocal(events, exposure, weights) : empiricalBayesGlobal(events, exposure),
});
