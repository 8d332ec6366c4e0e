import { defineAnalysis } from '../analysis-module';
import type { SpatialWeights } from '../contiguity/spatial-weights';
import type { RunControl } from '../run-control';
import { emergingHotSpots, type EmergingHotSpots, type EmergingOptions } from './emerging-hot-spots';
import type { Cube } from './space-time-gi-star';

export interface EmergingInput extends EmergingOptions {
  readonly cube: Cube;
  /** Spatial neighbors of the cells, usually queen. */
  readonly weights: SpatialWeights;
}

export const analysis = defineAnalysis({
  id: 'emerging-hot-spots',
  run: ({ cube, weights, ...options }: EmergingInput, control?: RunControl): EmergingHotSpots =>
    emergingHotSpots(cube, weights, options, control),
});
