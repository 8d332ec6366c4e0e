import type { AnyAnalysis } from './analysis-module';

const found = import.meta.glob<AnyAnalysis>('./*/index.ts', { eager: true, import: 'analysis' });

/** Every analysis by its id, found in its folder. */
export const analyses: ReadonlyMap<string, AnyAnalysis> = new Map(
  Object.values(found).map((analysis) => [analysis.id, analysis]),
);
