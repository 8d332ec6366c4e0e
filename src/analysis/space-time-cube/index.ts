import { defineAnalysis } from '../analysis-module';
import { buildSpaceTimeCube, type SpaceTimeCube } from './space-time-cube';
import type { TimeSteps } from './time-steps';

export interface SpaceTimeCubeInput {
  /** Cell of each event, -1 outside all. */
  readonly cellOf: Int32Array;
  /** Epoch seconds UTC. */
  readonly times: Float64Array;
  readonly cells: number;
  readonly steps: TimeSteps;
}

export const analysis = defineAnalysis({
  id: 'space-time-cube',
  run: ({ cellOf, times, cells, steps }: SpaceTimeCubeInput): SpaceTimeCube =>
    buildSpaceTimeCube(cellOf, times, cells, steps),
});
