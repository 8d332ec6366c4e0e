import { defineAnalysis } from '../analysis-module';
import { logRankTest } from './log-rank';

/** Compares the pace of closing between groups. */
export const analysis = defineAnalysis({ id: 'log-rank', run: logRankTest });
