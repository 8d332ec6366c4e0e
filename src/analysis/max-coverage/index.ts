import { defineAnalysis } from '../analysis-module';
import type { CoverSets } from './cover-sets';
import { greedyCoverage, type SitingOptions } from './greedy-coverage';
import { uniqueContributions } from './unique-contribution';

export interface MaxCoverageInput extends SitingOptions {
  readonly sets: CoverSets;
}

export const analysis = defineAnalysis({
  id: 'max-coverage',
  run: ({ sets, ...options }: MaxCoverageInput, control) => {
    const siting = greedyCoverage(sets, options, control);
    return { ...siting, unique: uniqueContributions(sets, siting.chosen, options.alreadyCovered) };
  },
});
