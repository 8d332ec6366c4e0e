import { defineAnalysis } from '../analysis-module';
import { decomposeStl, type StlDecomposition } from './stl';
import type { StlOptions } from './stl-parameters';

export interface StlInput extends StlOptions {
  /** Equally spaced values without gaps, oldest first, shape `[n]`. */
  readonly values: Float64Array;
}

/** Takes a series apart into season, trend and rest. */
export const analysis = defineAnalysis({
  id: 'stl',
  run: ({ values, ...options }: StlInput): StlDecomposition => decomposeStl(values, options),
});
