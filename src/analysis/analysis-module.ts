import type { RunControl } from './run-control';

/** One analysis as the worker runs it: plain objects and typed arrays in and out. */
export interface AnalysisModule<Input, Output> {
  /** Kebab-case, the name of its folder; part of the cache key of its results. */
  readonly id: string;
  /** Pure: equal inputs give equal outputs. Throws `RangeError` for inputs that make no sense. */
  readonly run: (input: Input, control?: RunControl) => Output;
}

/** An analysis with its types forgotten, as the catalog holds it. */
export interface AnyAnalysis {
  readonly id: string;
  readonly run: (input: never, control?: RunControl) => unknown;
}

/** Marks a function as an analysis and keeps the types of its input and output. */
export function defineAnalysis<Input, Output>(
  module: AnalysisModule<Input, Output>,
): AnalysisModule<Input, Output> {
  return module;
}
