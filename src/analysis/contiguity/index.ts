import { defineAnalysis } from '../analysis-module';
import type { MultiPolygon } from '../polygon/polygon';
import { describeConnectivity, type Connectivity } from './connectivity';
import { contiguityWeights, type ContiguityOptions } from './polygon-contiguity';
import type { SpatialWeights } from './spatial-weights';

export interface ContiguityInput extends ContiguityOptions {
  /** Shapes in planar meters. */
  readonly units: readonly MultiPolygon[];
}

export interface ContiguityOutput {
  readonly weights: SpatialWeights;
  readonly connectivity: Connectivity;
}

export const analysis = defineAnalysis({
  id: 'contiguity',
  run: ({ units, ...options }: ContiguityInput): ContiguityOutput => {
    const weights = contiguityWeights(units, options);
    return { weights, connectivity: describeConnectivity(weights) };
  },
});
